// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Option;
import java.util.List;

/**
 * One rule as the form asks for it. Its field is called like its pointer in the body of the command; its label and its help are
 * texts of the portal.
 */
sealed interface Regola {

    /** Where it lies in the rules. */
    String pointer();

    default String name() {
        return "rules" + pointer();
    }

    default String label() {
        return t("smvp.regola" + pointer().replace('/', '.'));
    }

    default String help() {
        return t("smvp.regola" + pointer().replace('/', '.') + ".aiuto");
    }

    record Numero(String pointer) implements Regola {}

    /** @param values as JSON has them; {@code true} and {@code false} where it is yes or no */
    record Scelta(String pointer, String words, List<String> values) implements Regola {

        List<Option> options() {
            return values.stream()
                    .map(v -> new Option(v, t("smvp.scelta." + words + "." + v)))
                    .toList();
        }
    }

    /** A day of the year. */
    record Giorno(String pointer) implements Regola {}

    /** A list of records, a row each. */
    record Tabella(String pointer, List<Colonna> colonne) implements Regola {

        /** The form has so many rows at most. */
        static final int MOST = 30;
    }

    /** @param facoltativa may stay empty */
    record Colonna(String nome, Che che, boolean facoltativa) {

        enum Che {
            TESTO,
            NUMERO,
            SI_NO,
            UNITA
        }

        String label() {
            return t("smvp.colonna." + nome);
        }
    }
}
