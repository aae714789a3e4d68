// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.portal.PortalSettings;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The stemma of an ente. */
@Component
public class StemmaClient {

    /** @param immagine PNG in Base64 */
    public record Stemma(String immagine, String impronta, int larghezza, int altezza, String testo) {
        public byte[] png() {
            return Base64.getDecoder().decode(immagine);
        }
    }

    private record Trovato(@Nullable Stemma stemma) {}

    private static final int LINE = 16_000;

    private final Service service;

    StemmaClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    /** Null where there is none. */
    public @Nullable Stemma of(Caller caller) {
        return service.get(caller, "/stemma", Map.of(), new ParameterizedTypeReference<Trovato>() {})
                .stemma();
    }

    public Outcome put(Caller caller, Command command, byte[] picture, String text) {
        return service.send(
                HttpMethod.PUT,
                caller,
                "/stemma",
                command,
                Map.of("immagine", lines(Base64.getEncoder().encodeToString(picture)), "testo", text));
    }

    private static List<Map<String, String>> lines(String base64) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; i < base64.length(); i += LINE) {
            lines.add(Map.of("base64", base64.substring(i, Math.min(base64.length(), i + LINE))));
        }
        return lines;
    }

    public Outcome remove(Caller caller, Command command) {
        return service.send(HttpMethod.POST, caller, "/stemma/rimozione", command, Map.of());
    }
}
