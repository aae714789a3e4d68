// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.EventJson;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.smvp.Regola.Colonna;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between the rules of an SMVP and the fields of its form. What the form does not ask for (rules of single kinds of indicatori,
 * scheda, premi) stays as it is in the rules the draft had.
 */
final class RegoleForm {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern STORED_DAY = Pattern.compile("--(\\d{2})-(\\d{2})");

    private RegoleForm() {}

    /** What the fields are called in the list of what is wrong. */
    static Labels labels() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("validFrom", t("smvp.vale.dal"));
        Sezioni.ALL.stream()
                .flatMap(gruppo -> gruppo.regole().stream())
                .forEach(regola -> names.put(regola.name(), regola.label()));
        return field -> {
            String found = names.get(field);
            return found != null
                    ? found
                    : names.entrySet().stream()
                            .filter(e -> field.startsWith(e.getKey() + "/"))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("");
        };
    }

    /** The rules as they are typed. */
    static Map<String, String> values(JsonNode stored) {
        JsonNode rules = PesaturaForm.flat(stored);
        Map<String, String> values = new LinkedHashMap<>();
        Sezioni.ALL.forEach(gruppo -> gruppo.regole().forEach(regola -> {
            JsonNode node = rules.at(regola.pointer());
            switch (regola) {
                case Regola.Numero r -> values.put(r.name(), typed(node));
                case Regola.Scelta r ->
                    values.put(r.name(), node.isMissingNode() ? r.values().getFirst() : node.asString());
                case Regola.Giorno r -> values.put(r.name(), day(node.asString("")));
                case Regola.Tabella r -> table(r, node, values);
            }
        }));
        return values;
    }

    private static void table(Regola.Tabella table, JsonNode rows, Map<String, String> values) {
        for (int i = 0; i < rows.size(); i++) {
            for (Colonna colonna : table.colonne()) {
                JsonNode cell = rows.path(i).path(colonna.nome());
                values.put(
                        cell(table, i, colonna), colonna.che() == Colonna.Che.NUMERO ? typed(cell) : cell.asString(""));
            }
        }
    }

    private static String typed(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : Formats.typed(new BigDecimal(node.asString()));
    }

    private static String day(String stored) {
        Matcher m = STORED_DAY.matcher(stored);
        return m.matches() ? m.group(2) + "/" + m.group(1) : stored;
    }

    static String cell(Regola.Tabella table, int row, Colonna colonna) {
        return table.name() + "/" + row + "/" + colonna.nome();
    }

    /** How many rows of a table the form shows: those that are filled and some empty ones. */
    static int rows(Regola.Tabella table, Form form) {
        int last = -1;
        for (int i = 0; i < Regola.Tabella.MOST; i++) {
            if (!isEmpty(table, i, form)) {
                last = i;
            }
        }
        return Math.min(last + 3, Regola.Tabella.MOST);
    }

    private static boolean isEmpty(Regola.Tabella table, int row, Form form) {
        return table.colonne().stream()
                .filter(colonna -> colonna.che() != Colonna.Che.SI_NO)
                .noneMatch(colonna -> form.has(cell(table, row, colonna)));
    }

    /** The row of the form that a row of the command came from: empty ones are left out. */
    static String field(Form form, String pointer) {
        String name = PesaturaForm.field(pointer);
        for (Sezioni.Gruppo gruppo : Sezioni.ALL) {
            for (Regola regola : gruppo.regole()) {
                if (regola instanceof Regola.Tabella table && name.startsWith(table.name() + "/")) {
                    return original(table, form, name);
                }
            }
        }
        return name;
    }

    private static String original(Regola.Tabella table, Form form, String name) {
        String[] parts = name.substring(table.name().length() + 1).split("/", 2);
        if (!parts[0].matches("\\d{1,3}")) {
            return name;
        }
        int sent = Integer.parseInt(parts[0]);
        List<Integer> filled = filled(table, form);
        int row = sent < filled.size() ? filled.get(sent) : sent;
        String column = parts.length > 1 ? parts[1] : table.colonne().getFirst().nome();
        return table.name() + "/" + row + "/" + column;
    }

    private static List<Integer> filled(Regola.Tabella table, Form form) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < Regola.Tabella.MOST; i++) {
            if (!isEmpty(table, i, form)) {
                rows.add(i);
            }
        }
        return rows;
    }

    /** @param base the rules the draft has, which give what the form does not ask for */
    static ObjectNode read(JsonNode base, Form form, Reading reading) {
        ObjectNode rules = (ObjectNode) base.deepCopy();
        Sezioni.ALL.forEach(gruppo -> gruppo.regole().forEach(regola -> {
            switch (regola) {
                case Regola.Numero r -> number(parent(rules, r), last(r), reading.number(r.name()), isWhole(r));
                case Regola.Scelta r -> choice(parent(rules, r), last(r), reading.choice(r.name()));
                case Regola.Giorno r -> parent(rules, r).put(last(r), stored(reading.text(r.name())));
                case Regola.Tabella r -> parent(rules, r).set(last(r), rows(r, form, reading));
            }
        }));
        return PesaturaForm.nested(rules);
    }

    private static boolean isWhole(Regola regola) {
        return regola.pointer().endsWith("/scale") || regola.pointer().endsWith("/minGroup");
    }

    private static ObjectNode parent(ObjectNode rules, Regola regola) {
        JsonPointer head = JsonPointer.compile(regola.pointer()).head();
        return head == null || head.matches() ? rules : rules.withObject(head);
    }

    private static String last(Regola regola) {
        return regola.pointer().substring(regola.pointer().lastIndexOf('/') + 1);
    }

    private static void number(ObjectNode into, String member, @Nullable BigDecimal value, boolean whole) {
        if (value == null) {
            return;
        }
        if (whole && value.stripTrailingZeros().scale() <= 0) {
            into.put(member, value.intValue());
        } else {
            into.put(member, value.toPlainString());
        }
    }

    private static void choice(ObjectNode into, String member, String value) {
        if (value.equals("true") || value.equals("false")) {
            into.put(member, value.equals("true"));
        } else {
            into.put(member, value);
        }
    }

    /** A day nobody can read goes as it is: the check of the rules names it, and the draft may keep it. */
    private static String stored(String typed) {
        Matcher m = DAY.matcher(typed);
        return m.matches() ? "--" + two(m.group(2)) + "-" + two(m.group(1)) : typed;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static ArrayNode rows(Regola.Tabella table, Form form, Reading reading) {
        ArrayNode rows = EventJson.mapper().createArrayNode();
        for (int i : filled(table, form)) {
            ObjectNode row = rows.addObject();
            for (Colonna colonna : table.colonne()) {
                String name = cell(table, i, colonna);
                if (colonna.facoltativa() && !form.has(name)) {
                    continue;
                }
                switch (colonna.che()) {
                    case NUMERO ->
                        number(
                                row,
                                colonna.nome(),
                                reading.number(name),
                                colonna.nome().equals("untilDays"));
                    case SI_NO -> row.put(colonna.nome(), !form.is(name, "false"));
                    case TESTO, UNITA -> row.put(colonna.nome(), reading.text(name));
                }
            }
        }
        return rows;
    }
}
