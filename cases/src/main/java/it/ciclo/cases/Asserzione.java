// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** One assertion of a case, asked of the rules and compared with what the document says. */
record Asserzione(String caso, Inputs fields) {

    Esito esito() {
        String id = fields.has("id") ? fields.node().get("id").asString() : "senza id";
        String rule = fields.has("rule") ? fields.node().get("rule").asString() : "-";
        try {
            fields.text("id");
            Regole.Regola regola = Regole.named(fields.text("rule"));
            JsonNode expected = fields.node().get("expected");
            if (expected == null) {
                throw new Malformed("manca «expected»");
            }
            BigDecimal tolerance = fields.number("tolerance", "0");
            boolean reproducible = fields.truth("reproducible");
            Answer answer = regola.answer(fields.object("inputs"));
            boolean same = isSame(answer, expected, tolerance);
            return new Esito(
                    caso,
                    id,
                    rule,
                    (reproducible ? "" : "non ") + printed(expected),
                    answer.toString(),
                    same == reproducible,
                    same == reproducible
                            ? ""
                            : reproducible ? "diverso" : "il documento lo dà come non ricavabile da questi dati");
        } catch (Malformed e) {
            return Esito.malformed(caso, id, rule, Objects.requireNonNullElse(e.getMessage(), "non si legge"));
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            return Esito.malformed(caso, id, rule, "le regole rifiutano i dati: " + e.getMessage());
        }
    }

    private static boolean isSame(Answer answer, JsonNode expected, BigDecimal tolerance) {
        return switch (answer) {
            case Answer.Truth truth -> expected.isBoolean() && expected.asBoolean() == truth.holds();
            case Answer.Label label ->
                expected.isNull()
                        ? label.text() == null
                        : expected.isString() && expected.asString().equals(label.text());
            case Answer.Figure number ->
                (expected.isNull() || number.number() == null)
                        ? expected.isNull() && number.number() == null
                        : expected.isString() && Percent.isWithin(number.number(), figure(expected), tolerance);
        };
    }

    private static BigDecimal figure(JsonNode expected) {
        try {
            return new BigDecimal(expected.asString());
        } catch (NumberFormatException e) {
            throw new Malformed("«expected» non è un numero: " + expected.asString());
        }
    }

    private static String printed(JsonNode expected) {
        if (expected.isBoolean()) {
            return expected.asBoolean() ? "sì" : "no";
        }
        return expected.isNull() ? "nessuno" : expected.asString();
    }
}
