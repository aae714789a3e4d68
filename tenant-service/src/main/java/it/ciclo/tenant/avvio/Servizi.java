// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.TenantFilter;
import it.ciclo.tenant.signin.EnteTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the other services are asked to do for an ente on its way in, by who brings it in. */
final class Servizi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What came of a request. */
    sealed interface Esito {

        record Fatto(JsonNode corpo) implements Esito {}

        /** The service has not heard of the ente or of the membership yet: they are on their way to it. */
        record NonAncora() implements Esito {}

        /** @param perche in Italian */
        record Rifiutato(String perche) implements Esito {}

        record NonRisponde() implements Esito {}
    }

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int MOST_WAITS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String command;
    private final String query;
    private final EnteTokens tokens;

    /** @param command base address of command-service, {@code query} of query-service */
    Servizi(String command, String query, EnteTokens tokens) {
        this.command = command;
        this.query = query;
        this.tokens = tokens;
    }

    /** @param key the same for the same request, however often it is sent */
    Esito send(PersonId actor, TenantId tenant, String path, UUID key, Object body) {
        return exchange(asked(actor, tenant, command, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.mapper().writeValueAsString(body))));
    }

    Esito read(PersonId actor, TenantId tenant, String path) {
        return exchange(asked(actor, tenant, query, path));
    }

    private HttpRequest.Builder asked(PersonId actor, TenantId tenant, String service, String path) {
        return HttpRequest.newBuilder(URI.create(service + "/enti/" + tenant + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.of(actor, tenant))
                .header(TenantFilter.ACTING_ROLE, Role.CONSORTIUM_ADMIN.name());
    }

    private Esito exchange(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            HttpResponse<String> response = http.send(asked, HttpResponse.BodyHandlers.ofString());
            // An ente with many units is more work than one person may ask for at once.
            for (int waits = 0; response.statusCode() == 429 && waits < MOST_WAITS; waits++) {
                Thread.sleep(A_MOMENT);
                response = http.send(asked, HttpResponse.BodyHandlers.ofString());
            }
            return meaning(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Esito.NonRisponde();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Esito.NonRisponde();
        }
    }

    private static Esito meaning(int status, String body) {
        if (status == 404) {
            return new Esito.NonAncora();
        }
        if (status >= 500 || status == 429) {
            return new Esito.NonRisponde();
        }
        JsonNode json = json(body);
        if (status < 400) {
            return new Esito.Fatto(json);
        }
        String first = json.path("errors").path(0).path("message").asString("");
        return new Esito.Rifiutato(first.isEmpty() ? json.path("detail").asString("codice " + status) : first);
    }

    private static JsonNode json(String body) {
        try {
            return EventJson.mapper().readTree(body.isEmpty() ? "{}" : body);
        } catch (JacksonException e) {
            return EventJson.mapper().createObjectNode();
        }
    }
}
