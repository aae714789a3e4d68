// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import it.ciclo.standalone.Ports;
import it.ciclo.standalone.StartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The public APIs, as one person in one ente at a time. Keys of idempotency come from what is asked, so that a load that broke off can be
 * run again: what was done is answered as the first time.
 */
final class Api implements AutoCloseable {

    /** What a command was answered: what was made (else the stream), the stream's version, the number of its entry in the register. */
    record Answer(String id, String version, long sequence) {}

    private record Token(String value, long madeAt) {
        boolean isFresh() {
            return System.nanoTime() - madeAt < Duration.ofMinutes(8).toNanos();
        }
    }

    /** Another part does not know yet what was just done: memberships travel to it over Kafka. Or we are too fast. */
    private static final Set<Integer> NOT_YET = Set.of(403, 404, 429, 503);

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final SignIn signIn;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Api(Ports ports) {
        this.signIn = new SignIn(ports);
    }

    void knows(String username, String password) {
        passwords.put(username, password);
    }

    String baseToken(String username) throws IOException {
        Token token = tokens.get(username);
        if (token == null || !token.isFresh()) {
            String password = passwords.getOrDefault(username, DemoAccounts.PASSWORD);
            token = new Token(signIn.baseToken(username, password), System.nanoTime());
            tokens.put(username, token);
        }
        return token.value();
    }

    private String tenantToken(String username, String tenant) throws IOException {
        String key = username + "@" + tenant;
        Token token = tokens.get(key);
        if (token == null || !token.isFresh()) {
            String base = baseToken(username);
            // As old as the sign-in behind it: approvals need a fresh one.
            token = new Token(
                    signIn.tenantToken(base, tenant),
                    Objects.requireNonNull(tokens.get(username)).madeAt());
            tokens.put(key, token);
        }
        return token.value();
    }

    /** Outside any ente. */
    JsonNode asPerson(String username, String method, URI uri, @Nullable JsonNode body) throws IOException {
        return read(
                send(method, uri, body, request -> request.header("Authorization", "Bearer " + baseToken(username))));
    }

    /** In an ente, where the answer is a document. */
    JsonNode inEnte(String username, String tenant, String role, String method, URI uri, @Nullable JsonNode body)
            throws IOException {
        return read(send(
                method,
                uri,
                body,
                request -> request.header("Authorization", "Bearer " + tenantToken(username, tenant))
                        .header("Acting-Role", role)));
    }

    /** A command; {@code version} where it changes an existing stream. */
    Answer command(
            String username,
            String tenant,
            String role,
            String method,
            URI uri,
            JsonNode body,
            @Nullable String version)
            throws IOException {
        HttpResponse<String> answer = send(method, uri, body, request -> {
            request.header("Authorization", "Bearer " + tenantToken(username, tenant))
                    .header("Acting-Role", role);
            if (version != null) {
                request.header("If-Match", "\"" + version + "\"");
            }
            return request;
        });
        JsonNode read = read(answer);
        return new Answer(
                answer.headers()
                        .firstValue("Location")
                        .map(made -> made.substring(made.lastIndexOf('/') + 1))
                        .orElse(read.path("id").stringValue("")),
                answer.headers().firstValue("ETag").orElse("").replace("\"", ""),
                read.path("sequenza").longValue(0));
    }

    /** What a query answers once it shows that entry of the register. */
    JsonNode read(String username, String tenant, String role, URI query, long sequence) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = send(
                    "GET",
                    query,
                    null,
                    request -> request.header("Authorization", "Bearer " + tenantToken(username, tenant))
                            .header("Acting-Role", role)
                            .header("Read-After", Long.toString(sequence)));
            if (answer.headers().firstValueAsLong("Position").orElse(-1) >= sequence) {
                return read(answer);
            }
            if (System.nanoTime() > until) {
                throw new StartException("query-service resta indietro: " + query);
            }
        }
    }

    private interface Headers {
        HttpRequest.Builder on(HttpRequest.Builder request) throws IOException;
    }

    private HttpResponse<String> send(String method, URI uri, @Nullable JsonNode body, Headers headers)
            throws IOException {
        String text = body == null ? "" : body.toString();
        UUID key = UUID.nameUUIDFromBytes((method + uri.getPath() + text).getBytes(StandardCharsets.UTF_8));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpRequest.Builder request = headers.on(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)));
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.method(method, HttpRequest.BodyPublishers.ofString(text))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString());
            }
            HttpResponse<String> answer = send(request.build());
            if (answer.statusCode() / 100 == 2) {
                return answer;
            }
            if (!NOT_YET.contains(answer.statusCode()) || System.nanoTime() > until) {
                throw new StartException("I dati dimostrativi non si caricano: " + method + " " + uri + " " + text
                        + " ha risposto " + answer.statusCode() + " " + answer.body());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return DemoAccounts.JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
