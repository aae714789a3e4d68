// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.confronto;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * To whom the figures of enti that take part in comparisons are given.
 *
 * @param tenantService {@code CICLO_TENANT}, which knows who takes part
 * @param internalSecret {@code CICLO_INTERNAL_SECRET}
 * @param every how often it is looked whether there is something to give
 */
@ConfigurationProperties("ciclo.query.confronti")
record ConfrontiSettings(URI tenantService, String internalSecret, Duration every) {

    ConfrontiSettings {
        Objects.requireNonNull(tenantService, "ciclo.query.confronti.tenant-service");
        Objects.requireNonNull(every, "ciclo.query.confronti.every");
        Secret.require("CICLO_INTERNAL_SECRET", internalSecret);
    }

    @Override
    public String toString() {
        return "ConfrontiSettings[" + tenantService + "]";
    }
}
