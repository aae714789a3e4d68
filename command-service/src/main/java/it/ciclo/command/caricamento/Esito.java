// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import it.ciclo.command.shared.CommandRefused;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.util.List;

/** What a caricamento comes to: one event of its own and one of each objective it touches, their places in the albero, or all reasons why not. */
public sealed interface Esito {

    /** @param collocazioni where its objectives hang in the albero, as next events of the programme */
    record Accolto(CaricamentoEvent event, List<Toccato> obiettivi, List<ObjectivePlaced> collocazioni)
            implements Esito {
        public Accolto {
            obiettivi = List.copyOf(obiettivi);
            collocazioni = List.copyOf(collocazioni);
        }
    }

    record Respinto(List<Refusal> reasons) implements Esito {
        public Respinto {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * @param follows the version the objective's stream must have, -1 for a new one
     * @param facts what the other streams are told of it
     */
    record Toccato(ObjectiveId obiettivo, long follows, ObjectiveEvent event, List<FactChange> facts) {
        public Toccato {
            facts = List.copyOf(facts);
        }
    }

    /** @throws CommandRefused with all reasons */
    default Accolto orThrow() {
        return switch (this) {
            case Accolto accolto -> accolto;
            case Respinto respinto -> throw new CommandRefused(respinto.reasons());
        };
    }
}
