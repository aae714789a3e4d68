// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param every how often whoever keeps a copy of the register hears that it is complete */
@ConfigurationProperties("ciclo.heartbeat")
record HeartbeatSettings(Duration every) {

    HeartbeatSettings {
        Objects.requireNonNull(every, "ciclo.heartbeat.every");
    }
}
