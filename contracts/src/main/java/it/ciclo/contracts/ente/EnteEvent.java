// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.ente;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.UnitaId;
import java.util.Objects;

/** What happens to the ente as such. */
public sealed interface EnteEvent extends DomainEvent {

    /** The first entry of every register: the ente begins to use Ciclo. Written by the system when the ente becomes active. */
    record EnteOpened(String denominazione, String codiceIstat) implements EnteEvent {
        public EnteOpened {
            Objects.requireNonNull(denominazione);
            Objects.requireNonNull(codiceIstat);
        }
    }

    /** A settore, area or servizio, with the ente's own name for it. */
    record UnitaDefined(UnitaId unita, String codice, String nome) implements EnteEvent {
        public UnitaDefined {
            Objects.requireNonNull(unita);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(nome);
        }
    }

    record UnitaRenamed(UnitaId unita, String nome, String motivo) implements EnteEvent, DomainEvent.WithReason {
        public UnitaRenamed {
            Objects.requireNonNull(unita);
            Objects.requireNonNull(nome);
            Objects.requireNonNull(motivo);
        }
    }
}
