// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.peg;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to the PEG of one year: a light record of it, not the document itself. */
public sealed interface PegEvent extends DomainEvent {

    enum Tipo {
        PEG,
        /** PRO, PEG semplificato: what small enti have in its place. */
        EQUIVALENTE
    }

    /**
     * Prepared, or prepared otherwise than before.
     *
     * @param denominazione what the ente calls it
     * @param bilancio the act that approved the bilancio it carries out
     */
    record PegDrafted(Anno anno, Tipo tipo, String denominazione, Act bilancio, Anno triennioFinoAl)
            implements PegEvent {
        public PegDrafted {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(tipo);
            Objects.requireNonNull(denominazione);
            Objects.requireNonNull(bilancio);
            Objects.requireNonNull(triennioFinoAl);
        }
    }

    /**
     * @param entro its term, counted from the day after the act of the bilancio
     * @param inRitardo the act is later; then {@code motivoRitardo} says why
     */
    record PegApproved(
            Act atto,
            LocalDate entro,
            boolean inRitardo,
            @Nullable String motivoRitardo) implements PegEvent, DomainEvent.WithAct {
        public PegApproved {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(entro);
        }
    }

    /** @param caso after 15 December: the kind of variazione that is allowed all the same; null before */
    record PegVaried(Act atto, String motivo, @Nullable String caso)
            implements PegEvent, DomainEvent.WithAct, DomainEvent.WithReason {
        public PegVaried {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(motivo);
        }
    }

    /**
     * The ente is small enough to do without.
     *
     * @param abitanti as the ente says of itself
     * @param soglia from so many inhabitants on it is due, by {@code fonte}
     */
    record PegDeclaredNotDue(Anno anno, int abitanti, int soglia, String fonte) implements PegEvent {
        public PegDeclaredNotDue {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(fonte);
        }
    }
}
