// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What query-service answers its operator: every ente's events folded once more, compared with the rows the pages are made of. */
public final class Confronto {

    private static final JsonMapper JSON = new JsonMapper();
    /** A history of years is folded whole. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** @param differenze empty when every row is what the events make of it */
    public record Ente(String ente, long posizione, long righe, List<String> differenze) {

        String line() {
            return "%s  posizione %d, %d righe, %s"
                    .formatted(
                            ente,
                            posizione,
                            righe,
                            differenze.isEmpty() ? "nessuna differenza" : differenze.size() + " differenze");
        }
    }

    private Confronto() {}

    /** @param secret the internal one, which only the operator and the services have */
    public static List<Ente> ask(Ports ports, String secret) throws IOException {
        String basic = Base64.getEncoder().encodeToString(("operator:" + secret).getBytes(StandardCharsets.UTF_8));
        URI address = URI.create(ports.internal(Application.QUERY) + "/interno/confronto");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("query-service risponde " + answer.statusCode());
            }
            return List.of(JSON.readValue(answer.body(), Ente[].class));
        } catch (ConnectException e) {
            throw new IOException("query-service non risponde su " + address.getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrotto", e);
        }
    }
}
