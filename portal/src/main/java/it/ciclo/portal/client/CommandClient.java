// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.objective.Prova;
import it.ciclo.portal.PortalSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
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

    /** Why a command would be refused now; null where it would be carried out. Nothing is kept of it. */
    public @Nullable Refused rehearse(Caller caller, String path, Map<String, ?> body) {
        try {
            service.ask(
                    HttpMethod.POST,
                    caller,
                    path,
                    Map.of(),
                    body,
                    new ParameterizedTypeReference<Map<String, Object>>() {});
            return null;
        } catch (ServiceAnswer answer) {
            return answer.refused();
        }
    }

    public Outcome put(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.PUT, caller, path, command, body);
    }

    /** Brings a file; its key becomes its id. */
    public Upload upload(Caller caller, UUID key, String nome, String tipo, long length, InputStream bytes) {
        return service.upload(caller, "/prove", key, nome, tipo, length, bytes);
    }

    /**
     * A file on its way to the browser.
     *
     * @throws ServiceAnswer where there is none to give
     */
    public void download(Caller caller, String path, Download to) {
        service.download(caller, path, to);
    }

    /** What came of bringing a file. */
    public sealed interface Upload {
        record Kept(Prova prova) implements Upload {}

        record NotKept(Refused refused) implements Upload {}
    }

    /** Where a file goes. */
    @FunctionalInterface
    public interface Download {
        void accept(HttpHeaders headers, InputStream bytes) throws IOException;
    }
}
