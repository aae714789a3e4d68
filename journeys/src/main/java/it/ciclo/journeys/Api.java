// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person in one role of one ente, speaking to a service over HTTP. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI service;
    private final SignedIn person;
    private final String role;

    public Api(HttpClient http, URI service, SignedIn person, String role) {
        this.http = http;
        this.service = service;
        this.person = person;
        this.role = role;
    }

    /** @param version what {@code If-Match} names, null where none is asked */
    public record Command(
            UUID key, String method, String path, @Nullable Long version, String body) {

        public static Command post(String path, @Nullable Long version, String body) {
            return new Command(UUID.randomUUID(), "POST", path, version, body);
        }

        public static Command put(String path, @Nullable Long version, String body) {
            return new Command(UUID.randomUUID(), "PUT", path, version, body);
        }
    }

    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public boolean ok() {
            return status / 100 == 2;
        }

        public long version() {
            return json().path("versione").asLong();
        }

        public long sequence() {
            return json().path("sequenza").asLong();
        }

        public String hash() {
            return json().path("impronta").asString();
        }

        public String id() {
            return json().path("id").asString();
        }

        /** The code of the first error, empty where there is none. */
        public String code() {
            return json().path("errors").path(0).path("code").asString("");
        }
    }

    public Answer send(Command command) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(command.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command.key().toString())
                .method(command.method(), HttpRequest.BodyPublishers.ofString(command.body()));
        if (command.version() != null) {
            request.header("If-Match", "\"" + command.version() + "\"");
        }
        return answer(request.build());
    }

    /** Brings a file; its key becomes its id. */
    public Answer upload(String path, UUID key, String type, byte[] file) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    /** @param readAfter the tenant sequence the answer must contain, 0 for none */
    public Answer get(String path, long readAfter) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        if (readAfter > 0) {
            request.header("Read-After", Long.toString(readAfter));
        }
        return answer(request.build());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + person.token())
                .header("Acting-Role", role);
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
