// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.command.piano.PianoDecider.Facts;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.PegFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Streams;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a decision about a Piano rests on: the year, and for the proposal and the approval its objectives and their owners. */
@Component
class PianoFacts {

    /**
     * The peso that an objective of the unit shall have.
     *
     * @param follows the last event it has now
     * @param fact what others shall know of it then
     */
    record PesoOf(StreamId stream, long follows, PesoSet event, FactChange fact) {}

    private final People people;
    private final Streams streams;

    PianoFacts(People people, Streams streams) {
        this.people = people;
        this.streams = streams;
    }

    /** Those that weigh something else now. */
    List<PesoOf> pesi(WeighObjectives command, ObjectivesWeighed weighed, Lookups lookups) {
        Map<ObjectiveId, ObjectiveFact> objectives =
                ObjectivesOfYear.read(command.anno(), lookups).inPiano();
        List<PesoOf> pesi = new ArrayList<>();
        for (Pesata pesata : weighed.righe()) {
            ObjectiveFact fact = objectives.get(pesata.obiettivo());
            if (fact != null && !fact.peso().equals(pesata.peso())) {
                StreamId stream = new StreamId(
                        command.stream().tenant(),
                        StreamKind.OBJECTIVE,
                        pesata.obiettivo().value());
                pesi.add(new PesoOf(
                        stream,
                        streams.of(stream).size() - 1L,
                        new PesoSet(pesata.peso()),
                        new FactChange(
                                ObjectiveFact.KIND,
                                command.anno().toString(),
                                pesata.obiettivo().toString(),
                                fact.weighing(pesata.peso()))));
            }
        }
        return pesi;
    }

    Facts about(PianoCommand command, Lookups lookups) {
        Year year = Year.read(command.anno(), lookups);
        return switch (command) {
            case CreatePiano _, PublishPiano _ -> new Facts(people.today(), year, Map.of(), Map.of(), Set.of());
            case WeighObjectives _ ->
                new Facts(
                        people.today(),
                        year,
                        ObjectivesOfYear.read(command.anno(), lookups).inPiano(),
                        Map.of(),
                        Set.of());
            case ProposePiano _, ApproveProvisionalObjectives _, ApprovePiano _ -> {
                ObjectivesOfYear ofYear = ObjectivesOfYear.read(command.anno(), lookups);
                Map<ObjectiveId, ObjectiveFact> objectives = ofYear.inPiano();
                PegFact peg = PegFact.of(command.anno(), lookups);
                yield new Facts(
                        people.today(),
                        year,
                        objectives,
                        UnitaFact.all(lookups),
                        active(objectives),
                        ofYear.varied(),
                        VariazioneFact.openIn(command.anno(), lookups),
                        senzaPeg(peg),
                        peg == null ? null : peg.bilancioIl());
            }
        };
    }

    /** Art. 169 c. 3 TUEL. Of an ente that has not said how big it is nothing is claimed. */
    private boolean senzaPeg(@Nullable PegFact peg) {
        Integer abitanti = people.abitanti();
        return abitanti != null
                && abitanti >= Norme.soglia("PEG").valore()
                && (peg == null || peg.approvatoIl() == null);
    }

    private Set<ObjectiveId> active(Map<ObjectiveId, ObjectiveFact> objectives) {
        return objectives.entrySet().stream()
                .filter(objective -> people.answersFor(
                        objective.getValue().responsabile(),
                        objective.getValue().unita()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
