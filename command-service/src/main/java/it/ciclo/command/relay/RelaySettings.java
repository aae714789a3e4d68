// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import it.ciclo.platform.Secret;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the relay reads the register, and who may set a cursor back.
 *
 * @param url JDBC address of the database {@code command}
 * @param password of {@code performance_relay}
 * @param internalSecret of query-service, for the internal endpoint
 */
@ConfigurationProperties("ciclo.relay")
record RelaySettings(String url, String password, String internalSecret) {

    RelaySettings {
        Objects.requireNonNull(url, "ciclo.relay.url");
        Secret.require("CICLO_DB_RELAY_PASSWORD", password);
        Secret.require("CICLO_INTERNAL_SECRET", internalSecret);
    }

    @Override
    public String toString() {
        return "RelaySettings[" + url + "]";
    }
}
