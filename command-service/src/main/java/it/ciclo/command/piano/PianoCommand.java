// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.piano.PianoEvent.Container;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the Piano of a year. */
public sealed interface PianoCommand extends StreamCommand {

    Anno anno();

    record CreatePiano(StreamId stream, Anno anno, Container contenitore) implements PianoCommand {}

    record ProposePiano(StreamId stream, Anno anno) implements PianoCommand {}

    /** The budget is late: objectives are given before the Piano. */
    record ApproveProvisionalObjectives(StreamId stream, Anno anno, Act atto) implements PianoCommand {}

    /** @param motivoRitardo why the act is later than the term, where it is */
    record ApprovePiano(
            StreamId stream, Anno anno, Act atto, @Nullable String motivoRitardo) implements PianoCommand {}

    record PublishPiano(StreamId stream, Anno anno, String url, LocalDate pubblicatoIl) implements PianoCommand {}

    /** One objective of the unit. @param fattore null where none was chosen */
    record Scelta(
            ObjectiveId obiettivo,
            Map<String, String> scelte,
            @Nullable String fattore) {
        public Scelta {
            scelte = Map.copyOf(scelte);
        }
    }

    /** The weights of a unit shall follow from points (W4): all of its objectives at once. */
    record WeighObjectives(StreamId stream, Anno anno, UnitaId unita, List<Scelta> righe) implements PianoCommand {
        public WeighObjectives {
            righe = List.copyOf(righe);
        }
    }
}
