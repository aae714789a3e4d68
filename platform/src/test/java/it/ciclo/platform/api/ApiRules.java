// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Rules in the intent of the ModI guidelines (AgID), and of our own: who asks, for which ente, in which state and version is never a field.
 * Two of ModI are not kept, knowingly: {@code /status} (health has a port of its own, docs/interfaces.md section 1) and addresses that begin
 * with https (an installation has its own; the document names none).
 */
final class ApiRules {

    private static final Pattern KEBAB = Pattern.compile("(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][a-zA-Z0-9]*}))+");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Set<String> NEVER_A_FIELD = Set.of(
            "tenant",
            "tenantId",
            "attore",
            "actor",
            "actorId",
            "stato",
            "state",
            "versione",
            "version",
            "sequenza",
            "ruoloAgente");

    /** The cursor of the relay and the reminders of a day are set by our own processes, and the SMVP counts its versions itself. */
    private static final Set<String> OF_ANOTHER_THING = Set.of(
            "CursorSetBack.sequenza",
            "PromemoriaPlanRequest.tenant",
            "ConfrontiDatiRequest.tenant",
            "PinSmvpRequest.versione",
            "ModelloDelConsorzioRequest.versione",
            "ConfrontoRequest.versione",
            "OfferteOffertaRequest.versione");

    private final JsonNode root;
    private final List<String> broken = new ArrayList<>();

    ApiRules(JsonNode root) {
        this.root = root;
    }

    List<String> broken() {
        JsonNode info = root.path("info");
        for (String part : List.of("title", "version", "description", "x-summary", "contact", "license")) {
            expect(info.has(part), "info has no " + part);
        }
        expect(info.path("version").asString().matches("[0-9]+\\.[0-9]+\\.[0-9]+"), "info.version is not x.y.z");
        Set<String> ids = new HashSet<>();
        root.path("paths").properties().forEach(path -> {
            expect(KEBAB.matcher(path.getKey()).matches(), path.getKey() + " is not kebab-case");
            path.getValue().properties().forEach(each -> {
                String where = each.getKey() + " " + path.getKey();
                operation(where, each.getValue());
                expect(
                        ids.add(each.getValue().path("operationId").asString()),
                        where + ": another operation has its operationId");
            });
        });
        root.path("components").path("schemas").properties().forEach(each -> schema(each.getKey(), each.getValue()));
        requests();
        root.findValuesAsString("$ref")
                .forEach(reference ->
                        expect(!root.at(reference.substring(1)).isMissingNode(), reference + " leads nowhere"));
        return broken;
    }

    private void operation(String where, JsonNode operation) {
        for (String part : List.of("operationId", "summary", "description", "tags", "responses")) {
            expect(!operation.path(part).isEmpty() || operation.path(part).isString(), where + " has no " + part);
        }
        expect(operation.has("security") || where.endsWith("/accesso"), where + " says nothing of who may use it");
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(each);
            String what = where + " " + parameter.path("name").asString();
            expect(!parameter.path("name").asString().startsWith("X-"), what + " begins with X-");
            expect(parameter.path("description").isString(), what + " has no description");
            schema(what, parameter.path("schema"));
            bounded(what, parameter.path("schema"));
        });
        boolean succeeds = false;
        for (var each : operation.path("responses").properties()) {
            var answer = Map.entry(each.getKey(), resolved(each.getValue()));
            String what = where + " " + answer.getKey();
            boolean isProblem =
                    answer.getKey().startsWith("4") || answer.getKey().startsWith("5");
            succeeds |= answer.getKey().startsWith("2");
            expect(answer.getValue().path("description").isString(), what + " has no description");
            expect(
                    !isProblem || answer.getValue().path("content").has("application/problem+json"),
                    what + " is no problem+json");
            expect(
                    !(answer.getKey().equals("429") || answer.getKey().equals("503"))
                            || answer.getValue().path("headers").has("Retry-After"),
                    what + " has no Retry-After");
            expect(!answer.getValue().path("content").has("*/*"), what + " may be of any type");
        }
        expect(succeeds, where + " never succeeds");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    private void schema(String where, JsonNode schema) {
        String type = schema.path("type").asString("");
        if (type.equals("integer") || type.equals("number")) {
            expect(schema.has("format"), where + " is a number without a format");
        }
        if (type.equals("array")) {
            expect(schema.has("items"), where + " is an array of anything");
            schema(where + "[]", schema.path("items"));
        }
        schema.path("properties").properties().forEach(field -> {
            expect(CAMEL.matcher(field.getKey()).matches(), where + "." + field.getKey() + " is not camelCase");
            schema(where + "." + field.getKey(), field.getValue());
        });
    }

    /** Everything that can be sent has bounds, and none of it is what only we may say. */
    private void requests() {
        Deque<String> open = new ArrayDeque<>();
        root.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("requestBody")
                        .path("content")
                        .forEach(media -> references(media.path("schema"), open))));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!seen.add(name)) {
                continue;
            }
            JsonNode schema = root.path("components").path("schemas").path(name);
            references(schema, open);
            schema.path("properties").properties().forEach(field -> {
                String where = name + "." + field.getKey();
                expect(!isOurs(where, field.getKey()), where + " is never taken from a body");
                expect(
                        field.getValue().has("$ref") || field.getValue().has("description"),
                        where + " has no description");
                bounded(where, field.getValue());
            });
            expect(
                    schema.has("oneOf") || schema.path("additionalProperties").isBoolean(),
                    name + " may have fields that nobody named");
        }
    }

    private static boolean isOurs(String where, String field) {
        return NEVER_A_FIELD.contains(field) && !OF_ANOTHER_THING.contains(where);
    }

    private static void references(JsonNode schema, Deque<String> found) {
        if (schema.has("$ref")) {
            found.add(schema.path("$ref").asString().replace("#/components/schemas/", ""));
        }
        schema.path("properties").forEach(field -> references(field, found));
        schema.path("oneOf").forEach(one -> references(one, found));
        if (schema.has("items")) {
            references(schema.path("items"), found);
        }
    }

    private void bounded(String where, JsonNode schema) {
        switch (schema.path("type").asString("")) {
            case "string" -> {
                boolean fixed =
                        schema.has("enum") || schema.path("format").asString("").equals("date");
                expect(fixed || schema.has("maxLength"), where + " is a text of any length");
                expect(
                        !schema.path("format").asString("").equals("uuid")
                                || schema.has(Shapes.ID_OF)
                                || where.endsWith(" Idempotency-Key"),
                        where + " does not say what it is an id of");
            }
            case "integer", "number" ->
                expect(schema.has("minimum") && schema.has("maximum"), where + " is a number without bounds");
            case "array" -> {
                expect(schema.has("maxItems"), where + " is a list of any length");
                bounded(where + "[]", schema.path("items"));
            }
            default -> {}
        }
    }

    private void expect(boolean holds, String sentence) {
        if (!holds) {
            broken.add(sentence);
        }
    }
}
