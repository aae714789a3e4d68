// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.keys;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.AesGcm;
import it.ciclo.contracts.sealing.PersonKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import tools.jackson.databind.JsonNode;

/** The key ring of tenant-service, over HTTP with the internal secret. */
public final class TenantServiceKeys implements PersonKeys {

    /** Nothing is sealed or opened until it answers again. */
    public static final class RingUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private RingUnavailable(String why, Throwable cause) {
            super("the key ring does not answer: " + why, cause);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI ring;
    private final String authorization;

    /** @param tenantService its base address @param caller the name this service gives itself */
    public TenantServiceKeys(String tenantService, String caller, String secret) {
        this.ring = URI.create(tenantService + "/interno/chiavi");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((caller + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<SecretKey> of(TenantId tenant, PersonId person) {
        String body = EventJson.mapper()
                .writeValueAsString(Map.of("ente", tenant.toString(), "persone", List.of(person.toString())));
        HttpRequest request = HttpRequest.newBuilder(ring)
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new RingUnavailable("status " + answer.statusCode(), new IOException("no keys"));
            }
            JsonNode key =
                    EventJson.mapper().readTree(answer.body()).path("chiavi").path(person.toString());
            return key.isString()
                    ? Optional.of(AesGcm.key(Base64.getDecoder().decode(key.asString())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new RingUnavailable(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RingUnavailable("interrupted", e);
        }
    }
}
