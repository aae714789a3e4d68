// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.ente;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.Estinzione;
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

    /** The ente is called otherwise from a day on, or has other codes; what was written before keeps the name of its day. */
    record AnagraficaChanged(Anagrafica anagrafica) implements EnteEvent {
        public AnagraficaChanged {
            Objects.requireNonNull(anagrafica);
        }
    }

    /** The ente ends on a day, and another succeeds it: the last of its entries, but for those until that day. */
    record EnteExtinguished(Estinzione estinzione) implements EnteEvent {
        public EnteExtinguished {
            Objects.requireNonNull(estinzione);
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
