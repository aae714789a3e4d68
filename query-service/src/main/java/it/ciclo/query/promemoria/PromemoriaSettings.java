// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.promemoria;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When people are reminded.
 *
 * @param tenantService {@code CICLO_TENANT}, which has the addresses
 * @param internalSecret {@code CICLO_INTERNAL_SECRET}
 * @param every how often it is looked whether an ente of the day is still to be written to
 * @param dalle from this hour on, {@code alle} no more after that one
 */
@ConfigurationProperties("ciclo.query.promemoria")
record PromemoriaSettings(URI tenantService, String internalSecret, Duration every, LocalTime dalle, LocalTime alle) {

    PromemoriaSettings {
        Objects.requireNonNull(tenantService, "ciclo.query.promemoria.tenant-service");
        Objects.requireNonNull(every, "ciclo.query.promemoria.every");
        Objects.requireNonNull(dalle);
        Objects.requireNonNull(alle);
        Secret.require("CICLO_INTERNAL_SECRET", internalSecret);
    }

    @Override
    public String toString() {
        return "PromemoriaSettings[" + tenantService + "]";
    }
}
