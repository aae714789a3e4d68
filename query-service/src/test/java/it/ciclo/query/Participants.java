// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Stands where tenant-service says who takes part in comparisons, and keeps what it is given; for all else it is away. */
final class Participants implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpServer server;
    private final List<JsonNode> given = new CopyOnWriteArrayList<>();
    private volatile String enti = "";

    Participants() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/interno/confronti", this::answer);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(503, -1);
            }
        });
        server.start();
    }

    Map<String, Object> settings() {
        return Map.of(
                "CICLO_TENANT", "http://127.0.0.1:" + server.getAddress().getPort(), "CICLO_CONFRONTI_EVERY", "300ms");
    }

    void takePart(TenantId... tenants) {
        enti = Arrays.stream(tenants)
                .map(t -> "{\"tenant\": \"" + t + "\", \"dati\": []}")
                .collect(Collectors.joining(","));
    }

    /** What was given first. */
    JsonNode given() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (given.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(20_000_000);
        }
        return given.getFirst();
    }

    List<JsonNode> others(TenantId tenant) {
        return given.stream()
                .filter(g -> !g.path("tenant").asString().equals(tenant.toString()))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = "{\"enti\": [" + enti + "]}";
            if (exchange.getRequestMethod().equals("POST")) {
                given.add(EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes()));
                body = "{\"accolti\": true}";
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
