// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Prova;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and judged of the result of an objective.
 *
 * @param richiesta the last request to neutralise it
 * @param decisione what the OIV said to it; null while it has not
 * @param valutazione the last judgement on the result
 */
public record Giudizio(
        @Nullable Richiesta richiesta,
        @Nullable Decisione decisione,
        @Nullable Valutata valutazione) {

    public static final Giudizio NONE = new Giudizio(null, null, null);

    public record Richiesta(String motivo, List<Prova> prove, PersonId da, Instant il, long sequenza) {
        public Richiesta {
            Objects.requireNonNull(motivo);
            prove = List.copyOf(prove);
            Objects.requireNonNull(da);
            Objects.requireNonNull(il);
        }
    }

    public record Decisione(
            boolean neutralizzato,
            String motivo,
            @Nullable String conflittoDichiarato,
            PersonId da,
            Instant il,
            long sequenza) {
        public Decisione {
            Objects.requireNonNull(motivo);
            Objects.requireNonNull(da);
            Objects.requireNonNull(il);
        }
    }

    /** @param grado null where the computed one was confirmed */
    public record Valutata(
            @Nullable BigDecimal grado,
            String motivo,
            @Nullable String conflittoDichiarato,
            PersonId da,
            Instant il,
            long sequenza) {
        public Valutata {
            Objects.requireNonNull(motivo);
            Objects.requireNonNull(da);
            Objects.requireNonNull(il);
        }
    }

    public boolean neutralizzato() {
        return decisione != null && decisione.neutralizzato();
    }

    /** Asked, and not decided. */
    public boolean inAttesa() {
        return richiesta != null && decisione == null;
    }

    Giudizio asked(Richiesta now) {
        return new Giudizio(now, null, valutazione);
    }

    Giudizio decided(Decisione now) {
        return new Giudizio(richiesta, now, valutazione);
    }

    Giudizio judged(Valutata now) {
        return new Giudizio(richiesta, decisione, now);
    }
}
