// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<String> untrue = new ArrayList<>();
    private int asked;

    FieldProbe(JsonNode root, Sender sender, Set<String> fieldCodes) {
        this.root = root;
        this.sender = sender;
        this.fieldCodes = fieldCodes;
    }

    List<String> untrue() {
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("requestBody")
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
        private final List<String> roles = new ArrayList<>();
        private final boolean versioned;
        private final Samples samples;
        private final JsonNode schema;
        private final JsonNode sample;
        private Set<String> usual = Set.of();

        Operation(String method, String path, JsonNode operation, Samples samples) {
            this.method = method;
            this.path = path;
            this.samples = samples;
            operation.path("x-ruoli").forEach(role -> roles.add(role.asString()));
            this.versioned = operation.path("responses").has("428");
            this.schema = samples.concrete(operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            this.sample = samples.of(schema);
        }

        void ask() {
            usual = complaints(send(sample, versioned));
            usual.stream()
                    .filter(complaint -> complaint.startsWith("400") || isOfField(complaint))
                    .forEach(complaint -> untrue.add(where("") + ": allowed, but " + complaint + " for " + sample));
            if (versioned) {
                expect(send(sample, false).status() == 428, "", "the version left out");
            }
            refused("", "/unheardOf", with(sample, "/unheardOf", Samples.string("x")));
            fields("", schema);
        }

        private boolean isOfField(String complaint) {
            return fieldCodes.contains(complaint.substring(complaint.lastIndexOf(' ') + 1));
        }

        private void fields(String at, JsonNode object) {
            object.path("required").forEach(required -> {
                if (!required.asString().equals("tipo")) {
                    refused(
                            "left out",
                            at + "/" + required.asString(),
                            without(sample, at + "/" + required.asString()));
                }
            });
            object.path("properties").properties().forEach(field -> field(at + "/" + field.getKey(), field.getValue()));
        }

        private void field(String at, JsonNode described) {
            JsonNode field = samples.concrete(described);
            switch (field.path("type").asString("object")) {
                case "object" -> fields(at, field);
                case "array" -> {
                    JsonNode item = samples.of(field.path("items"));
                    int most = field.path("maxItems").asInt();
                    refused("of too many", at, with(sample, at, Samples.times(item, most + 1)));
                    if (samples.concrete(field.path("items")).has("properties")) {
                        fields(at + "/0", samples.concrete(field.path("items")));
                    }
                }
                case "integer", "number" -> {
                    BigDecimal one = BigDecimal.ONE;
                    refused(
                            "too large",
                            at,
                            with(
                                    sample,
                                    at,
                                    Samples.number(
                                            field.path("maximum").asDecimal().add(one))));
                    refused(
                            "too small",
                            at,
                            with(
                                    sample,
                                    at,
                                    Samples.number(
                                            field.path("minimum").asDecimal().subtract(one))));
                }
                case "string" -> text(at, field);
                default -> refused("of another type", at, with(sample, at, Samples.string("forse")));
            }
        }

        private void text(String at, JsonNode field) {
            if (field.has("enum") || field.path("format").asString("").equals("uuid")) {
                refused("unheard of", at, with(sample, at, Samples.string("NON_PREVISTO")));
                return;
            }
            if (field.path("format").asString("").equals("date")) {
                refused("no day", at, with(sample, at, Samples.string("2026-02-30")));
                return;
            }
            int longest = field.path("maxLength").asInt();
            refused("too long", at, with(sample, at, Samples.string("1".repeat(longest + 1))));
            if (!field.has("pattern") && !field.has("format")) {
                expect(
                        complaints(send(with(sample, at, Samples.string("a".repeat(longest))), versioned)).stream()
                                .noneMatch(complaint -> isAt(complaint, at) && !usual.contains(complaint)),
                        at,
                        "as long as may be");
            }
            int shortest = field.path("minLength").asInt(0);
            if (shortest > 1) {
                refused("too short", at, with(sample, at, Samples.string("a".repeat(shortest - 1))));
            }
        }

        /** Something is said of the field, or of a part of it, that was not said before. */
        private void refused(String what, String at, JsonNode body) {
            expect(
                    complaints(send(body, versioned)).stream()
                            .anyMatch(complaint -> isAt(complaint, at) && !usual.contains(complaint)),
                    at,
                    what);
        }

        private void expect(boolean holds, String at, String what) {
            if (!holds) {
                untrue.add(where(at) + " " + what + ": the service does not agree");
            }
        }

        private boolean isAt(String complaint, String at) {
            String pointer = complaint.split(" ", 3)[1];
            return pointer.equals(at) || pointer.startsWith(at + "/");
        }

        private String where(String at) {
            return method + " " + path + " " + at;
        }

        private Reply send(JsonNode body, boolean withVersion) {
            asked++;
            return sender.send(new Question(method, path, body.toString(), roles, withVersion));
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
        ObjectNode parent = (ObjectNode) copy.at(at.substring(0, at.lastIndexOf('/')));
        parent.set(at.substring(at.lastIndexOf('/') + 1), value);
        return copy;
    }

    private static JsonNode without(JsonNode sample, String at) {
        JsonNode copy = sample.deepCopy();
        ObjectNode parent = (ObjectNode) copy.at(at.substring(0, at.lastIndexOf('/')));
        parent.remove(at.substring(at.lastIndexOf('/') + 1));
        return copy;
    }
}
