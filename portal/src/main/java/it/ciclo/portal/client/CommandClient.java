// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.portal.PortalSettings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** command-service. Paths are those below {@code /enti/{tenant}}. */
@Component
public class CommandClient {

    private final Service service;

    CommandClient(PortalSettings settings) {
        this.service = new Service(settings.command());
    }

    /** @param version the stream version the person saw; null where a stream is created */
    public Outcome post(Caller caller, String path, UUID key, @Nullable Long version, @Nullable Object body) {
        return service.send(HttpMethod.POST, caller, path, key, version, body);
    }

    public Outcome put(Caller caller, String path, UUID key, @Nullable Long version, Object body) {
        return service.send(HttpMethod.PUT, caller, path, key, version, body);
    }
}
