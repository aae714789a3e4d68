// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.programma;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to the programmes of mandate of an ente. */
public sealed interface ProgrammaEvent extends DomainEvent {

    /**
     * The linee programmatiche were presented to the Consiglio (art. 46 c. 3 TUEL).
     *
     * @param dal first year of the mandate, which names it
     */
    record MandatoOpened(Anno dal, Anno al, String titolo, Act atto) implements ProgrammaEvent, DomainEvent.WithAct {
        public MandatoOpened {
            Objects.requireNonNull(dal);
            Objects.requireNonNull(al);
            Objects.requireNonNull(titolo);
            Objects.requireNonNull(atto);
        }
    }

    /** @param sopra under which place; null for a linea */
    record NodoAdded(
            NodoId nodo,
            Anno mandato,
            Livello livello,
            @Nullable NodoId sopra,
            Nodo testo) implements ProgrammaEvent {
        public NodoAdded {
            Objects.requireNonNull(nodo);
            Objects.requireNonNull(mandato);
            Objects.requireNonNull(livello);
            Objects.requireNonNull(testo);
        }
    }

    /** Reworded, or moved under another place. */
    record NodoRevised(NodoId nodo, @Nullable NodoId sopra, Nodo testo, String motivo)
            implements ProgrammaEvent, DomainEvent.WithReason {
        public NodoRevised {
            Objects.requireNonNull(nodo);
            Objects.requireNonNull(testo);
            Objects.requireNonNull(motivo);
        }
    }

    /** Nothing new hangs on it; what does stays readable. */
    record NodoRetired(NodoId nodo, String motivo) implements ProgrammaEvent, DomainEvent.WithReason {
        public NodoRetired {
            Objects.requireNonNull(nodo);
            Objects.requireNonNull(motivo);
        }
    }

    /**
     * Where an objective of a year hangs.
     *
     * @param nodo of the programme; null where it hangs under another objective, or nowhere any more
     * @param sopra the objective of the same year it is a part of: so an individual one under that of its office
     */
    record ObjectivePlaced(
            Anno anno,
            ObjectiveId obiettivo,
            @Nullable NodoId nodo,
            @Nullable ObjectiveId sopra) implements ProgrammaEvent {
        public ObjectivePlaced {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(obiettivo);
            if (nodo != null && sopra != null) {
                throw new IllegalArgumentException("one place");
            }
        }
    }
}
