// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where events become rows.
 *
 * @param url {@code CICLO_DB}
 * @param projectorPassword {@code CICLO_DB_PROJECTOR_PASSWORD}
 * @param commandService {@code CICLO_COMMAND}, asked to send again what is missing
 * @param internalSecret {@code CICLO_INTERNAL_SECRET}
 * @param completeEvery how often it is asked how far it has shipped, to find what the topic lost
 * @param checkEvery how often some tenants are folded anew and compared with their rows
 * @param checkTenants how many each time
 */
@ConfigurationProperties("ciclo.query.stream")
record StreamSettings(
        String url,
        String projectorPassword,
        URI commandService,
        String internalSecret,
        Duration completeEvery,
        Duration checkEvery,
        int checkTenants) {

    StreamSettings {
        Objects.requireNonNull(url, "ciclo.query.stream.url");
        Objects.requireNonNull(commandService, "ciclo.query.stream.command-service");
        Objects.requireNonNull(completeEvery, "ciclo.query.stream.complete-every");
        Objects.requireNonNull(checkEvery, "ciclo.query.stream.check-every");
        Secret.require("CICLO_DB_PROJECTOR_PASSWORD", projectorPassword);
        Secret.require("CICLO_INTERNAL_SECRET", internalSecret);
    }

    @Override
    public String toString() {
        return "StreamSettings[" + url + "]";
    }
}
