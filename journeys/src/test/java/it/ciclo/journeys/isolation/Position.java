// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where in a request the id of another ente stands.
 *
 * @param name the part, parameter, header or JSON pointer
 * @param of what it is an id of
 * @param body the body, with {@link #HERE} where the id comes and holes {@code ${kind}} for ids of the sender's own; null for none
 */
record Position(
        Where where, String name, String of, @Nullable String body) {

    /** Where the id of another comes. */
    static final String HERE = "${here}";

    private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)}");

    enum Where {
        /** The ente in the address, all else the sender's own. */
        ENTE("ente in the address"),
        /** The ente in the address and each other id its own: the request one of its people would send. */
        WHOLE("whole request"),
        PATH("id in the address"),
        QUERY("query parameter"),
        BODY("field of the body"),
        HEADER("header"),
        KEY("idempotency key"),
        /** A parameter that no document has. */
        STRAY_QUERY("parameter nobody asked for"),
        STRAY_FIELD("field nobody asked for");

        final String told;

        Where(String told) {
            this.told = told;
        }
    }

    @Override
    public String toString() {
        return where.told + " " + name;
    }

    /**
     * All there are in an operation.
     *
     * @param example a body whose parts fit each other, missing where the least that the document asks for will do
     */
    static List<Position> of(Operation operation, Schemas schemas, JsonNode example) {
        JsonNode body = body(operation, schemas, example);
        String plain = body == null ? null : body.toString();
        List<Position> all = new ArrayList<>();
        if (operation.isOfEnte()) {
            all.add(new Position(Where.ENTE, "tenant", "ente", plain));
            all.add(new Position(Where.WHOLE, "", "ente", plain));
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            boolean isEnte = operation.isOfEnte() && parameter.name().equals("tenant");
            // Where a page of a list begins is a place in an order: what comes after it differs from id to id.
            boolean isCursor = parameter.name().equals("dopo");
            if (!parameter.of().isEmpty() && !isEnte && !isCursor) {
                Where where = switch (parameter.in()) {
                    case "path" -> Where.PATH;
                    case "header" -> Where.HEADER;
                    default -> Where.QUERY;
                };
                all.add(new Position(where, parameter.name(), parameter.of(), plain));
            }
            if (parameter.name().equals("Idempotency-Key")) {
                all.add(new Position(Where.KEY, parameter.name(), "chiave", plain));
            }
        }
        if (operation.body() != null && body != null) {
            bodies(operation.body(), schemas, body).forEach(all::add);
        }
        all.add(new Position(Where.HEADER, "X-Tenant", "ente", plain));
        // Nothing is begun in the name of a consortium that the journeys share.
        boolean harmless = operation.isOfEnte() || operation.reads();
        if (harmless) {
            all.add(new Position(Where.STRAY_QUERY, "tenant", "ente", plain));
        }
        if (harmless && body instanceof ObjectNode object) {
            all.add(new Position(
                    Where.STRAY_FIELD,
                    "tenant",
                    "ente",
                    object.deepCopy().put("tenant", HERE).toString()));
        }
        return all;
    }

    private static @Nullable JsonNode body(Operation operation, Schemas schemas, JsonNode example) {
        if (operation.reads()) {
            return null;
        }
        if (!example.isMissingNode()) {
            return example;
        }
        return operation.body() == null ? null : schemas.least(operation.body());
    }

    private static List<Position> bodies(JsonNode schema, Schemas schemas, JsonNode body) {
        Map<String, Position> byBody = new LinkedHashMap<>();
        schemas.places(schema).forEach((place, of) -> {
            String filled = schemas.with(schema, body, place, HERE).toString();
            byBody.put(filled, new Position(Where.BODY, place, of, filled));
        });
        // Where a body may hold anything (the rules of an SMVP) no document says where ids stand: the example does.
        String text = body.toString();
        Matcher holes = HOLE.matcher(text);
        while (holes.find()) {
            String filled = text.substring(0, holes.start()) + HERE + text.substring(holes.end());
            byBody.putIfAbsent(filled, new Position(Where.BODY, holes.group(1), holes.group(1), filled));
        }
        return List.copyOf(byBody.values());
    }

    /** That text with the ids its holes name. */
    static String filled(String text, Map<String, String> ids) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String id = ids.get(hole.group(1));
            if (id == null) {
                throw new IllegalStateException("no id of a kind that the interface knows: " + hole.group(1));
            }
            return Matcher.quoteReplacement(id);
        });
    }
}
