// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a running service whether its document is true: a body that the document allows is read; one with a single field left out, too long,
 * too short, too large or unheard of is refused at that very field.
 */
public final class FieldProbe {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param path still with its {@code {tenant}} and the like */
    public record Question(String method, String path, String body, List<String> roles, boolean withVersion) {}

    public record Reply(int status, String body) {}

    @FunctionalInterface
    public interface Sender {
        Reply send(Question question);
    }

    private final JsonNode root;
    private final Sender sender;
    private final Set<String> fieldCodes;
    private final Predicate<String> paths;
    private final List<String> untrue = new ArrayList<>();
    /** Parts that many requests have are read by the same code: their fields are asked once, where they come first. */
    private final Set<JsonNode> known = Collections.newSetFromMap(new IdentityHashMap<>());

    private int asked;

    FieldProbe(JsonNode root, Sender sender, Set<String> fieldCodes, Predicate<String> paths) {
        this.paths = paths;
        this.root = root;
        this.sender = sender;
        this.fieldCodes = fieldCodes;
    }

    List<String> untrue() {
        root.path("paths").properties().stream()
                .filter(path -> paths.test(path.getKey()))
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getKey().equals("get")) {
                        parameters(path.getKey(), operation.getValue());
                    }
                    if (operation.getValue().path("requestBody").path("content").has("application/json")
                            && operation.getValue().path("security").path(0).has(OperationDrawing.BEARER)) {
                        everyAlternative(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue());
                    }
                }));
        if (asked == 0) {
            untrue.add("nothing was asked");
        }
        return untrue;
    }

    private void parameters(String path, JsonNode operation) {
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = new Samples(root, 0).resolved(each);
            if (parameter.path("in").asString().equals("query")) {
                for (String wrong : wrong(parameter.path("schema"))) {
                    String question = path + "?" + parameter.path("name").asString() + "=" + wrong;
                    asked++;
                    int status = sender.send(new Question("GET", question, "", roles(operation), false))
                            .status();
                    if (status != 400) {
                        untrue.add("GET " + question + ": answered with " + status);
                    }
                }
            }
        });
    }

    private static List<String> wrong(JsonNode schema) {
        String format = schema.path("format").asString("");
        if (schema.has("minimum")) {
            return List.of(
                    schema.path("minimum").asDecimal().subtract(BigDecimal.ONE).toPlainString(),
                    schema.path("maximum").asDecimal().add(BigDecimal.ONE).toPlainString());
        }
        if (format.equals("date")) {
            return List.of("2026-02-30");
        }
        return List.of(
                schema.has("enum") || format.equals("uuid")
                        ? "NON_PREVISTO"
                        : "a".repeat(schema.path("maxLength").asInt() + 1));
    }

    private static List<String> roles(JsonNode operation) {
        List<String> roles = new ArrayList<>();
        operation.path("x-ruoli").forEach(role -> roles.add(role.asString()));
        return roles;
    }

    private void everyAlternative(String method, String path, JsonNode described) {
        @Nullable JsonNode before = null;
        for (int choice = 0; ; choice++) {
            Operation operation = new Operation(method, path, described, new Samples(root, choice));
            if (operation.sample.equals(before)) {
                return;
            }
            operation.ask();
            before = operation.sample;
        }
    }

    private final class Operation {

        private final String method;
        private final String path;
        private final List<String> roles;
        private final boolean versioned;
        private final Samples samples;
        private final JsonNode schema;
        private final JsonNode sample;
        /** Where anything may be sent, and what is right is not said. */
        private final List<String> free;

        private Set<String> usual = Set.of();

        Operation(String method, String path, JsonNode operation, Samples samples) {
            this.method = method;
            this.path = path;
            this.samples = samples;
            this.roles = roles(operation);
            this.versioned = operation.path("responses").has("428");
            this.schema = samples.concrete(operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            this.sample = samples.of(schema);
            this.free = schema.path("properties").properties().stream()
                    .filter(field ->
                            field.getValue().path("additionalProperties").asBoolean(false))
                    .map(field -> "/" + field.getKey())
                    .toList();
        }

        void ask() {
            usual = complaints(send(sample, versioned));
            allowed(usual, sample);
            if (!known.contains(schema)) {
                if (versioned) {
                    Reply reply = send(sample, false);
                    // Where the sample itself is refused, that comes first.
                    boolean asBefore = !usual.isEmpty() && complaints(reply).equals(usual);
                    expect(reply.status() == 428 || asBefore, "", "the version left out", complaints(reply));
                }
                refused("", "/unheardOf", with(sample, "/unheardOf", Samples.string("x")));
            }
            JsonNode longest = sample.deepCopy();
            fields("", schema, longest);
            if (!longest.equals(sample)) {
                Set<String> said = complaints(send(longest, versioned));
                said.removeAll(usual);
                allowed(said, longest);
            }
        }

        private void allowed(Set<String> complaints, JsonNode body) {
            complaints.stream()
                    .filter(complaint -> complaint.startsWith("400") || isOfField(complaint))
                    .filter(complaint -> free.stream().noneMatch(at -> isAt(complaint, at)))
                    .forEach(complaint -> untrue.add(where("") + ": allowed, but " + complaint + " for " + body));
        }

        private boolean isOfField(String complaint) {
            return fieldCodes.contains(complaint.substring(complaint.lastIndexOf(' ') + 1));
        }

        /** @param longest takes texts that are as long as may be */
        private void fields(String at, JsonNode object, JsonNode longest) {
            boolean isNew = known.add(object);
            Map<String, @Nullable JsonNode> missing = new LinkedHashMap<>();
            object.path("required").forEach(required -> {
                if (!isChoice(object.path("properties").path(required.asString()))) {
                    missing.put(at + "/" + required.asString(), null);
                }
            });
            Map<String, @Nullable JsonNode> over = new LinkedHashMap<>();
            Map<String, @Nullable JsonNode> under = new LinkedHashMap<>();
            object.path("properties").properties().forEach(property -> {
                String where = at + "/" + property.getKey();
                JsonNode field = samples.concrete(property.getValue());
                if (isNew) {
                    field(where, field, over, under);
                    longest(where, field, longest);
                }
                within(where, field, longest);
            });
            if (isNew) {
                refusedAll("left out", missing);
                refusedAll("too long, too large or too many", over);
                refusedAll("too short or too small", under);
            }
        }

        /** The name of one alternative: without it there is none. */
        private static boolean isChoice(JsonNode field) {
            return field.path("enum").size() == 1;
        }

        private void within(String at, JsonNode field, JsonNode longest) {
            JsonNode item = samples.concrete(field.path("items"));
            if (field.has("properties")) {
                fields(at, field, longest);
            } else if (item.has("properties")) {
                fields(at + "/0", item, longest);
            }
        }

        private void field(
                String at,
                JsonNode field,
                Map<String, @Nullable JsonNode> over,
                Map<String, @Nullable JsonNode> under) {
            switch (field.path("type").asString("object")) {
                case "object" -> map(at, field);
                case "array" -> {
                    JsonNode items = samples.concrete(field.path("items"));
                    JsonNode item = items.has("properties") ? Samples.nothing() : samples.of(items);
                    over.put(at, Samples.times(item, field.path("maxItems").asInt() + 1));
                }
                case "integer", "number" -> {
                    over.put(
                            at, Samples.number(field.path("maximum").asDecimal().add(BigDecimal.ONE)));
                    under.put(
                            at, Samples.number(field.path("minimum").asDecimal().subtract(BigDecimal.ONE)));
                }
                case "string" -> text(at, field, over, under);
                default -> refused("of another type", at, with(sample, at, Samples.string("forse")));
            }
        }

        private void map(String at, JsonNode field) {
            JsonNode values = field.path("additionalProperties");
            if (values.has("maxLength")) {
                String longer = "a".repeat(values.path("maxLength").asInt() + 1);
                refused("of too long a value", at, with(sample, at, Samples.map(1, longer)));
                int most = field.path("maxProperties").asInt();
                refused("of too many", at, with(sample, at, Samples.map(most + 1, "a")));
            }
        }

        private void text(
                String at,
                JsonNode field,
                Map<String, @Nullable JsonNode> over,
                Map<String, @Nullable JsonNode> under) {
            if (field.has("enum") || field.path("format").asString("").equals("uuid")) {
                refused(
                        "unheard of",
                        isChoice(field) ? parent(at) : at,
                        with(sample, at, Samples.string("NON_PREVISTO")));
                return;
            }
            if (field.path("format").asString("").equals("date")) {
                over.put(at, Samples.string("2026-02-30"));
                return;
            }
            JsonNode longer = Samples.string("1".repeat(field.path("maxLength").asInt() + 1));
            if (FieldRules.DECIMAL.equals(field.path("pattern").asString(""))) {
                // Read before any rule is asked.
                refused("too long", at, with(sample, at, longer));
            } else {
                over.put(at, longer);
            }
            int shortest = field.path("minLength").asInt(0);
            if (shortest > 1) {
                under.put(at, Samples.string("a".repeat(shortest - 1)));
            }
        }

        private static void longest(String at, JsonNode field, JsonNode body) {
            boolean isText = field.path("type").asString("").equals("string");
            if (isText && field.has("maxLength") && !field.has("pattern") && !field.has("format")) {
                put(body, at, Samples.string("a".repeat(field.path("maxLength").asInt())));
            }
        }

        /** All at once, as a service says everything that is wrong; one by one where it does not. */
        private void refusedAll(String what, Map<String, @Nullable JsonNode> wrong) {
            if (wrong.isEmpty()) {
                return;
            }
            JsonNode body = sample.deepCopy();
            wrong.forEach((at, value) -> put(body, at, value));
            Set<String> said = complaints(send(body, versioned));
            said.removeAll(usual);
            wrong.forEach((at, value) -> {
                if (said.stream().noneMatch(complaint -> isAt(complaint, at))) {
                    JsonNode alone = sample.deepCopy();
                    put(alone, at, value);
                    refused(what, at, alone);
                }
            });
        }

        /** Something is said of the field, or of a part of it, that was not said before. */
        private void refused(String what, String at, JsonNode body) {
            Set<String> said = complaints(send(body, versioned));
            said.removeAll(usual);
            // What lacks a part cannot be read as a whole.
            boolean isPart = what.equals("left out") && !parent(at).isEmpty();
            expect(
                    said.stream()
                            .anyMatch(complaint -> isAt(complaint, at)
                                    || (isPart && pointer(complaint).equals(parent(at)))),
                    at,
                    what,
                    said);
        }

        private void expect(boolean holds, String at, String what, Set<String> said) {
            if (!holds) {
                untrue.add(where(at) + " " + what + ": the service does not agree, it says " + said);
            }
        }

        private static String parent(String at) {
            return at.substring(0, at.lastIndexOf('/'));
        }

        private static String pointer(String complaint) {
            return complaint.split(" ", 3)[1];
        }

        private boolean isAt(String complaint, String at) {
            String pointer = pointer(complaint);
            return pointer.equals(at) || pointer.startsWith(at + "/");
        }

        private String where(String at) {
            return method + " " + path + " " + at;
        }

        private Reply send(JsonNode body, boolean withVersion) {
            asked++;
            Reply reply = sender.send(new Question(method, path, body.toString(), roles, withVersion));
            if (reply.status() == 500) {
                untrue.add(where("") + " breaks on " + body);
            }
            return reply;
        }
    }

    /** {@code <status> <pointer> <code>} for each thing that is wrong. */
    private static Set<String> complaints(Reply reply) {
        Set<String> all = new TreeSet<>();
        if (reply.status() >= 400) {
            JSON.readTree(reply.body())
                    .path("errors")
                    .forEach(error -> all.add(reply.status() + " "
                            + error.path("pointer").asString() + " "
                            + error.path("code").asString()));
        }
        return all;
    }

    private static JsonNode with(JsonNode sample, String at, JsonNode value) {
        JsonNode copy = sample.deepCopy();
        put(copy, at, value);
        return copy;
    }

    /** @param value null: the field is left out */
    private static void put(JsonNode body, String at, @Nullable JsonNode value) {
        ObjectNode parent = (ObjectNode) body.at(at.substring(0, at.lastIndexOf('/')));
        String field = at.substring(at.lastIndexOf('/') + 1);
        if (value == null) {
            parent.remove(field);
        } else {
            parent.set(field, value);
        }
    }
}
