// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Has tenant-service write it down, each time: the copy of the memberships knows days, not minutes. */
final class AskedWitness implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(AskedWitness.class);

    record Answer(UUID accesso) {
        Answer {
            Objects.requireNonNull(accesso);
        }
    }

    private final URI address;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    AskedWitness(URI tenantService, String service, String secret) {
        this.address = tenantService.resolve("/interno/letture-gestore");
        this.authorization = BasicCredentials.of(service, secret);
    }

    @Override
    public UUID reads(Reading reading) {
        String body = EventJson.mapper()
                .writeValueAsString(Map.of(
                        "ente", reading.tenant(),
                        "persona", reading.person(),
                        "azione", reading.action(),
                        "dove", reading.place()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(2))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 ->
                    Objects.requireNonNull(EventJson.mapper().readValue(response.body(), Answer.class))
                            .accesso();
                case 404 -> throw new ProblemException(404, Problem.of("NOT_FOUND"));
                default -> throw notWritten("answer " + response.statusCode());
            };
        } catch (IOException | JacksonException e) {
            throw notWritten(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notWritten("interrupted");
        }
    }

    private static ProblemException notWritten(String why) {
        LOG.warn("a reading of the operator is refused, tenant-service has not written it down: {}", why);
        return new ProblemException(503, Problem.of("READING_NOT_WRITTEN"));
    }
}
