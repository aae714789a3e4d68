// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.axon;

import it.ciclo.command.caricamento.Albero;
import it.ciclo.command.caricamento.Caricamento;
import it.ciclo.command.caricamento.Caricamento.Loaded;
import it.ciclo.command.caricamento.CaricamentoCommand;
import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.UndoCaricamento;
import it.ciclo.command.caricamento.CaricamentoDecider.Facts;
import it.ciclo.command.people.People;
import it.ciclo.command.programma.Programma;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Streams;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.programma.ProgrammaEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a decision about a caricamento rests on; the albero only where something is hung into it. */
@Component
class CaricamentoFacts {

    private static final ObjectivesOfYear NONE = new ObjectivesOfYear(Map.of(), Map.of());

    private final People people;
    private final Streams streams;

    CaricamentoFacts(People people, Streams streams) {
        this.people = people;
        this.streams = streams;
    }

    Facts about(CaricamentoCommand command, Caricamento caricamento, Lookups lookups) {
        return switch (command) {
            case ImportObjectives c -> {
                boolean hangs =
                        c.righe().stream().anyMatch(riga -> !riga.albero().isEmpty());
                Albero albero = hangs ? albero(c.stream()) : Albero.NONE;
                yield filling(c.anno(), UnitaFact.all(lookups).keySet(), NONE, albero, Set.of(), lookups);
            }
            case CopyObjectives c -> {
                ObjectivesOfYear before = ObjectivesOfYear.read(c.from(), lookups);
                yield filling(
                        c.anno(),
                        UnitaFact.all(lookups).keySet(),
                        before,
                        albero(c.stream()),
                        inServizio(c, before),
                        lookups);
            }
            case UndoCaricamento _ ->
                caricamento instanceof Loaded loaded
                        ? filling(loaded.anno(), Set.of(), NONE, Albero.NONE, Set.of(), lookups)
                        : new Facts(people.today(), people.acting(), null, Set.of(), NONE, NONE, Albero.NONE, Set.of());
        };
    }

    private Facts filling(
            Anno anno,
            Set<UnitaId> unita,
            ObjectivesOfYear before,
            Albero albero,
            Set<PersonId> inServizio,
            Lookups lookups) {
        return new Facts(
                people.today(),
                people.acting(),
                Year.read(anno, lookups),
                unita,
                ObjectivesOfYear.read(anno, lookups),
                before,
                albero,
                inServizio);
    }

    private Albero albero(StreamId caricamento) {
        List<DomainEvent> events = streams.of(StreamId.ofEnte(caricamento.tenant(), StreamKind.PROGRAMMA));
        Programma programma = Programma.NONE;
        for (DomainEvent event : events) {
            programma = Programma.evolve(programma, (ProgrammaEvent) event);
        }
        return new Albero(programma, events.size() - 1L);
    }

    private Set<PersonId> inServizio(CopyObjectives c, ObjectivesOfYear before) {
        Stream<@Nullable PersonId> owners = c.obiettivi().stream()
                .map(before.all()::get)
                .filter(Objects::nonNull)
                .flatMap((ObjectiveFact fact) -> Stream.of(fact.responsabile(), fact.sostituto()));
        return Stream.concat(owners, c.responsabili().values().stream())
                .filter(Objects::nonNull)
                .distinct()
                .filter(people::isInService)
                .collect(Collectors.toUnmodifiableSet());
    }
}
