// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.platform.api.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bodies that a document describes: where ids stand in them, and the smallest one that has an id at such a place. */
final class Schemas {

    static final String ID_OF = "x-ciclo-id";

    private static final String ITEM = "0";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode root;

    Schemas(JsonNode root) {
        this.root = root;
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** Every place of an id, at any depth, as a JSON pointer, with what it is an id of. */
    Map<String, String> places(JsonNode schema) {
        Map<String, String> places = new LinkedHashMap<>();
        collect(schema, "", Set.of(), places);
        return places;
    }

    private void collect(JsonNode described, String at, Set<String> within, Map<String, String> places) {
        String name = described.path("$ref").asString("");
        if (within.contains(name)) {
            return;
        }
        Set<String> deeper = name.isEmpty()
                ? within
                : Stream.concat(within.stream(), Stream.of(name)).collect(Collectors.toSet());
        JsonNode schema = resolved(described);
        if (schema.has(ID_OF)) {
            places.put(at, schema.path(ID_OF).asString());
        }
        schema.path("oneOf").forEach(one -> collect(one, at, deeper, places));
        schema.path("properties")
                .properties()
                .forEach(field -> collect(field.getValue(), at + "/" + field.getKey(), deeper, places));
        if (schema.has("items")) {
            collect(schema.path("items"), at + "/" + ITEM, deeper, places);
        }
        if (schema.path("additionalProperties").has(ID_OF)) {
            throw new IllegalStateException(at + ": how ids stand in a map is not known yet");
        }
    }

    /** The least a schema asks for. Ids are holes that name what they are of. */
    JsonNode least(JsonNode described) {
        JsonNode schema = resolved(described);
        if (schema.has("oneOf")) {
            return least(schema.path("oneOf").path(0));
        }
        if (schema.has(ID_OF)) {
            return NODES.stringNode("${" + schema.path(ID_OF).asString() + "}");
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        return switch (schema.path("type").asString("object")) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                schema.path("required")
                        .forEach(field -> object.set(
                                field.asString(),
                                least(schema.path("properties").path(field.asString()))));
                yield object;
            }
            case "array" -> NODES.arrayNode().add(least(schema.path("items")));
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "number" -> schema.path("minimum");
            default -> NODES.stringNode(Samples.text(schema));
        };
    }

    /** That body with an id at a place, and what the place needs around it. */
    JsonNode with(JsonNode described, @Nullable JsonNode body, String place, String id) {
        return with(described, body, List.of(place.substring(1).split("/", -1)), id);
    }

    private JsonNode with(JsonNode described, @Nullable JsonNode given, List<String> steps, String id) {
        if (steps.isEmpty()) {
            return NODES.stringNode(id);
        }
        JsonNode schema = resolved(described);
        JsonNode base = given == null || given.isNull() ? null : given;
        if (schema.has("oneOf")) {
            JsonNode alternative = alternative(schema, steps.getFirst());
            String tipo = tipo(alternative);
            schema = alternative;
            base = base != null && base.path("tipo").asString("").equals(tipo) ? base : null;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (schema.has("items")) {
            ArrayNode items = base instanceof ArrayNode array ? array.deepCopy() : NODES.arrayNode();
            JsonNode item = with(schema.path("items"), items.isEmpty() ? null : items.get(0), rest, id);
            if (items.isEmpty()) {
                items.add(item);
            } else {
                items.set(0, item);
            }
            return items;
        }
        String field = steps.getFirst();
        ObjectNode object = (ObjectNode) (base == null ? least(schema) : base.deepCopy());
        object.set(field, with(schema.path("properties").path(field), object.get(field), rest, id));
        return object;
    }

    private JsonNode alternative(JsonNode schema, String field) {
        for (JsonNode one : schema.path("oneOf")) {
            JsonNode alternative = resolved(one);
            if (alternative.path("properties").has(field)) {
                return alternative;
            }
        }
        throw new IllegalStateException("no alternative has " + field);
    }

    private static String tipo(JsonNode alternative) {
        return alternative.path("properties").path("tipo").path("enum").path(0).asString("");
    }
}
