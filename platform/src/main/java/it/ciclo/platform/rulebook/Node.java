// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.rulebook;

import it.ciclo.contracts.Peso;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.problem.RequestJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One JSON object while it is read. Each method takes a member by its name, notes what is wrong with it under its pointer, and
 * gives some value of the type; {@link #end} notes members nobody asked for.
 */
final class Node {

    private static final JsonMapper MAPPER = RequestJson.mapper();

    private final String pointer;
    private final JsonNode node;
    private final List<Problem> problems;
    private final Set<String> asked = new TreeSet<>();

    private Node(String pointer, JsonNode node, List<Problem> problems) {
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    static Node root(String pointer, @Nullable JsonNode node, List<Problem> problems) {
        return of(pointer, node == null ? MissingNode.getInstance() : node, problems);
    }

    private static Node of(String pointer, JsonNode node, List<Problem> problems) {
        if (!node.isObject()) {
            boolean absent = node.isMissingNode() || node.isNull();
            problems.add(Problem.at(pointer, absent ? "VALUE_MISSING" : "WRONG_TYPE"));
        }
        return new Node(pointer, node, problems);
    }

    /** Below something that is no object nothing more is said. */
    private boolean isRead() {
        return node.isObject();
    }

    private JsonNode member(String name) {
        asked.add(name);
        return node.path(name);
    }

    private boolean has(String name) {
        return node.has(name) && !node.path(name).isNull();
    }

    private void note(String name, String code, String... args) {
        if (isRead()) {
            problems.add(Problem.at(pointer + "/" + name, code, args));
        }
    }

    Node object(String name) {
        JsonNode member = member(name);
        return isRead() ? of(pointer + "/" + name, member, problems) : new Node(pointer, member, problems);
    }

    <T> @Nullable T optional(String name, Function<Node, T> read) {
        asked.add(name);
        return has(name) ? read.apply(object(name)) : null;
    }

    <T> List<T> list(String name, int most, Function<Node, T> read) {
        JsonNode member = member(name);
        if (!member.isArray()) {
            note(name, has(name) ? "WRONG_TYPE" : "VALUE_MISSING");
            return List.of();
        }
        if (member.size() > most) {
            note(name, "TOO_MANY", Integer.toString(most));
            return List.of();
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < member.size(); i++) {
            list.add(read.apply(of(pointer + "/" + name + "/" + i, member.get(i), problems)));
        }
        return list;
    }

    /** The names of the members of an object that is a map; whoever reads it asks for each. */
    Set<String> names() {
        return new TreeSet<>(node.propertyNames());
    }

    BigDecimal decimal(String name) {
        return value(name, BigDecimal.class, BigDecimal.ZERO);
    }

    @Nullable
    BigDecimal optionalDecimal(String name) {
        asked.add(name);
        return has(name) ? decimal(name) : null;
    }

    int integer(String name, int least, int most) {
        int value = value(name, Integer.class, least);
        if (value < least || value > most) {
            note(name, "NUMBER_OUT_OF_RANGE", Integer.toString(least), Integer.toString(most));
            return least;
        }
        return value;
    }

    boolean flag(String name) {
        return value(name, Boolean.class, false);
    }

    String text(String name, int longest) {
        String text = value(name, String.class, "");
        if (has(name) && text.isBlank()) {
            note(name, "VALUE_MISSING");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            note(name, "TEXT_TOO_LONG", Integer.toString(longest), Integer.toString(length));
        }
        return text;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        return value(name, type, otherwise);
    }

    <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type, E otherwise) {
        asked.add(name);
        return has(name) ? constant(name, type, otherwise) : null;
    }

    Peso peso(String name) {
        BigDecimal value = decimal(name);
        if (value.signum() < 0
                || value.compareTo(Peso.CENTO.value()) > 0
                || value.stripTrailingZeros().scale() > 2) {
            note(name, "PESO_INVALID");
            return Peso.ZERO;
        }
        return new Peso(value);
    }

    <T> T value(String name, Class<T> type, T otherwise) {
        JsonNode member = member(name);
        if (!has(name)) {
            note(name, "VALUE_MISSING");
            return otherwise;
        }
        try {
            T read = MAPPER.treeToValue(member, type);
            return read == null ? otherwise : read;
        } catch (RuntimeException e) {
            note(name, codeOf(e));
            return otherwise;
        }
    }

    /** What the mapper of all requests would have said of the same value. */
    private static String codeOf(RuntimeException e) {
        ProblemException meant = ProblemException.of(e);
        return meant.status() >= 500
                ? "VALUE_INVALID"
                : meant.problems().getFirst().code();
    }

    void end() {
        if (!isRead()) {
            return;
        }
        for (String name : names()) {
            if (!asked.contains(name)) {
                note(name.replace("~", "~0").replace("/", "~1"), "UNKNOWN_PROPERTY");
            }
        }
    }
}
