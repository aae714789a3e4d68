// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.journeys.isolation.Position.Where;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request as it goes out, whoever sends it. */
record Request(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ANNO = Pattern.compile("\"anno\":\\d+");
    private static final String FILE = "%PDF-1.7 prova";

    /**
     * @param ids what all else is filled with, by what it is an id of
     * @param id what stands at the position
     * @param version what it says it has before it, null where it need not say
     */
    static Request of(
            Operation operation, Position position, Map<String, String> ids, String id, @Nullable Long version) {
        Map<String, String> known = new HashMap<>(ids);
        known.put("here", id);
        if (position.where() == Where.ENTE || position.where() == Where.WHOLE) {
            known.put("ente", id);
        }
        Map<String, String> headers = new HashMap<>();
        if (operation.asks("Idempotency-Key")) {
            headers.put(
                    "Idempotency-Key",
                    position.where() == Where.KEY ? id : UUID.randomUUID().toString());
        }
        if (version != null && operation.asks("If-Match")) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        if (position.where() == Where.HEADER) {
            headers.put(position.name(), id);
        }
        String body = position.body() == null ? null : Position.filled(position.body(), known);
        if (body != null && position.where() == Where.BODY) {
            body = ANNO.matcher(body).replaceFirst("\"anno\":" + ids.get("anno"));
        }
        if (operation.file() != null) {
            headers.put("Content-Type", operation.file());
            body = FILE;
        } else if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return new Request(operation.method(), address(operation, position, known, id), headers, body);
    }

    private static String address(Operation operation, Position position, Map<String, String> ids, String id) {
        String path = PART.matcher(operation.path()).replaceAll(part -> {
            String name = part.group(1);
            boolean here = position.where() == Where.PATH && position.name().equals(name);
            return Matcher.quoteReplacement(here ? id : part(operation, name, ids));
        });
        StringBuilder query = new StringBuilder();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && parameter.required()) {
                query.append('&').append(parameter.name()).append("=prova.pdf");
            }
        }
        if (position.where() == Where.QUERY || position.where() == Where.STRAY_QUERY) {
            query.append('&').append(position.name()).append('=').append(id);
        }
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private static String part(Operation operation, String name, Map<String, String> ids) {
        String of = operation.of(name);
        if (!of.isEmpty()) {
            return Objects.requireNonNull(
                    ids.get(of), () -> "no id of a kind that the interface knows: " + of + ", " + operation.name());
        }
        // A month is monitored, a year measured.
        boolean month = name.equals("period") && operation.path().contains("/monitoraggi/");
        return ids.getOrDefault(month ? "mese" : name, "1");
    }
}
