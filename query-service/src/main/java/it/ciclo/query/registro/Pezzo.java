// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a sentence: text, or something the page makes a link or a name of. Exactly one kind is present; an objective comes
 * with its text, except where the event does not know it and the question fills it in.
 *
 * @param indicatore of which the event knows only the id; the question makes text of it
 */
public record Pezzo(
        @Nullable String testo,
        @Nullable PersonId persona,
        @Nullable ObjectiveId obiettivo,
        @Nullable String prima,
        @Nullable String dopo,
        @Nullable UnitaId unita,
        @Nullable IndicatoreId indicatore) {

    static Pezzo testo(String text) {
        return new Pezzo(text, null, null, null, null, null, null);
    }

    static Pezzo persona(PersonId person) {
        return new Pezzo(null, person, null, null, null, null, null);
    }

    static Pezzo obiettivo(ObjectiveId id, @Nullable String text) {
        return new Pezzo(text, null, id, null, null, null, null);
    }

    static Pezzo prima(String text) {
        return new Pezzo(null, null, null, text, null, null, null);
    }

    static Pezzo dopo(String text) {
        return new Pezzo(null, null, null, null, text, null, null);
    }

    static Pezzo unita(UnitaId id) {
        return new Pezzo(null, null, null, null, null, id, null);
    }

    static Pezzo indicatore(IndicatoreId id) {
        return new Pezzo(null, null, null, null, null, null, id);
    }

    /** For searching: what of the piece is text. */
    String plain() {
        if (testo != null) {
            return testo;
        }
        if (prima != null) {
            return prima;
        }
        return dopo == null ? "" : dopo;
    }
}
