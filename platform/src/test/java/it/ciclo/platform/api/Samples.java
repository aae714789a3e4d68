// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a schema allows. */
public final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;

    private final int choice;

    /** @param choice which of several alternatives, the last where there are not so many */
    Samples(JsonNode root, int choice) {
        this.root = root;
        this.choice = choice;
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    JsonNode concrete(JsonNode schema) {
        JsonNode one = resolved(schema);
        JsonNode alternatives = one.path("oneOf");
        return alternatives.isEmpty() ? one : resolved(alternatives.path(Math.min(choice, alternatives.size() - 1)));
    }

    JsonNode of(JsonNode described) {
        JsonNode schema = concrete(described);
        if (schema.has("example")) {
            return schema.path("example");
        }
        return switch (schema.path("type").asString("object")) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(of(schema.path("items")));
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "number" -> schema.path("minimum");
            default -> NODES.stringNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            object.set(field.getKey(), of(field.getValue()));
        }
        return object;
    }

    public static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "3f0c2a54-9a51-4a51-8a51-0123456789ab";
            case "date" -> "2026-03-31";
            case "email" -> "nome@esempio.test";
            case "uri" -> "https://www.esempio.test/performance";
            default ->
                schema.has("pattern")
                        ? matching(schema.path("pattern").asString())
                        : "a".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    private static String matching(String pattern) {
        for (String candidate : List.of("1", "01", "2026-10", "AB", "00000", "000000", "A000", "nome.cognome")) {
            if (candidate.matches(pattern)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no sample for " + pattern + ": give the field an example");
    }

    static ArrayNode times(JsonNode item, int times) {
        ArrayNode many = NODES.arrayNode();
        for (int i = 0; i < times; i++) {
            many.add(item);
        }
        return many;
    }

    static JsonNode nothing() {
        return NODES.objectNode();
    }

    static JsonNode map(int size, String value) {
        ObjectNode map = NODES.objectNode();
        for (int i = 0; i < size; i++) {
            map.put("a" + i, value);
        }
        return map;
    }

    static JsonNode string(String text) {
        return NODES.stringNode(text);
    }

    static JsonNode number(BigDecimal number) {
        return NODES.numberNode(number);
    }
}
