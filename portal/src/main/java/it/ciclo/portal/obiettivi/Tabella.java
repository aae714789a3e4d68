// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.portal.frame.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as people write them into one field: a row on each line, what it is worth after the equals sign. */
final class Tabella {

    private static final Pattern ROW = Pattern.compile("(.+?)\\s*=\\s*(\\S+)");
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s*(?:–|\\.\\.|;|\\ba\\b|\\s-\\s)\\s*(\\S+)");

    private Tabella() {}

    static String ritardi(List<LateBand> bands) {
        return lines(bands, b -> b.untilDays() + " = " + Formats.typed(b.grado()));
    }

    static String eventi(List<Misura.EventBand> bands) {
        return lines(bands, b -> b.finoA() + " = " + Formats.typed(b.grado()));
    }

    static String livelli(List<Misura.Livello> livelli) {
        return lines(livelli, l -> l.nome() + " = " + Formats.typed(l.grado()));
    }

    static String fasce(List<Misura.Tratto> fasce) {
        return lines(
                fasce, t -> Formats.typed(t.da()) + " – " + Formats.typed(t.a()) + " = " + Formats.typed(t.grado()));
    }

    private static <T> String lines(List<T> rows, Function<T, String> line) {
        return rows.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** Rows of one whole number each; null where a line cannot be read. */
    static @Nullable List<Map<String, Object>> counts(String text, String name) {
        return rows(text, (left, grado) -> {
            BigDecimal number = Formats.parse(left);
            return number == null || number.stripTrailingZeros().scale() > 0 || number.precision() > 6
                    ? null
                    : row(name, number.intValueExact(), grado);
        });
    }

    static @Nullable List<Map<String, Object>> livelli(String text) {
        return rows(text, (left, grado) -> row("nome", left, grado));
    }

    static @Nullable List<Map<String, Object>> fasce(String text) {
        return rows(text, (left, grado) -> {
            Matcher range = RANGE.matcher(left);
            BigDecimal from = range.matches() ? Formats.parse(range.group(1)) : null;
            BigDecimal to = range.matches() ? Formats.parse(range.group(2)) : null;
            if (from == null || to == null) {
                return null;
            }
            Map<String, Object> row = row("da", from, grado);
            row.put("a", to);
            return row;
        });
    }

    private interface Row {
        @Nullable
        Map<String, Object> of(String left, BigDecimal grado);
    }

    private static @Nullable List<Map<String, Object>> rows(String text, Row reading) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Matcher parts = ROW.matcher(line);
            BigDecimal grado = parts.matches() ? Formats.parse(parts.group(2)) : null;
            Map<String, Object> row =
                    grado == null ? null : reading.of(parts.group(1).strip(), grado);
            if (row == null) {
                return null;
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> row(String name, Object value, BigDecimal grado) {
        var row = new LinkedHashMap<String, Object>();
        row.put(name, value);
        row.put("grado", grado);
        return row;
    }
}
