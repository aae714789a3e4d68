// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Scartata;
import java.util.List;
import java.util.Map;

/** What is asked of one caricamento. */
public sealed interface CaricamentoCommand extends StreamCommand {

    /** All rows or none: what is not right in a sheet its sender leaves out, and says so. */
    record ImportObjectives(StreamId stream, Anno anno, FileCaricato file, List<Riga> righe, List<Scartata> scartate)
            implements CaricamentoCommand {
        public ImportObjectives {
            righe = List.copyOf(righe);
            scartate = List.copyOf(scartate);
        }
    }

    /**
     * @param riga where the objective begins in the sheet
     * @param albero code or title of the voce of the albero it hangs under; empty for nowhere
     */
    record Riga(int riga, AssignObjective assegna, String albero) {}

    /**
     * @param obiettivi of the year before
     * @param responsabili who answers for one of them from now on, where it is not who did
     */
    record CopyObjectives(
            StreamId stream, Anno anno, List<ObjectiveId> obiettivi, Map<ObjectiveId, PersonId> responsabili)
            implements CaricamentoCommand {
        public CopyObjectives {
            obiettivi = List.copyOf(obiettivi);
            responsabili = Map.copyOf(responsabili);
        }

        /** The year whose objectives are carried on; that before the first year there is has none. */
        public Anno from() {
            return new Anno(Math.max(2000, anno.value() - 1));
        }
    }

    record UndoCaricamento(StreamId stream, String motivo) implements CaricamentoCommand {}
}
