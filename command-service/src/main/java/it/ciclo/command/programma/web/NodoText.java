// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.contracts.programma.Nodo;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a place, as both forms give them. */
final class NodoText {

    private static final int RIFERIMENTO = 200;
    /** Missione, or missione and programma, of the bilancio. */
    private static final Pattern MISSIONE = Pattern.compile("\\d{2}(\\.\\d{2})?");

    private NodoText() {}

    static Nodo read(
            Form form,
            @Nullable String codice,
            @Nullable String titolo,
            @Nullable String descrizione,
            @Nullable String missione,
            @Nullable String riferimento) {
        return new Nodo(
                form.codice("/codice", codice),
                form.line("/titolo", titolo, Form.TITLE),
                form.text("/descrizione", descrizione),
                missione(form, missione),
                form.optionalLine("/riferimento", riferimento, RIFERIMENTO));
    }

    private static @Nullable String missione(Form form, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!MISSIONE.matcher(text).matches()) {
            form.note("/missione", FormProblem.MISSIONE_INVALID);
        }
        return text;
    }
}
