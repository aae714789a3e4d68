// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.portal.PortalSettings;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** command-service. Paths are those below {@code /enti/{tenant}}. */
@Component
public class CommandClient {

    private final Service service;

    CommandClient(PortalSettings settings) {
        this.service = new Service(settings.command());
    }

    public Outcome post(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, path, command, body);
    }

    public Outcome put(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.PUT, caller, path, command, body);
    }
}
