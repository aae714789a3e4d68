// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.axon;

import it.ciclo.command.caricamento.Caricamento;
import it.ciclo.command.caricamento.Caricamento.Loaded;
import it.ciclo.command.caricamento.CaricamentoCommand;
import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.UndoCaricamento;
import it.ciclo.command.caricamento.CaricamentoDecider.Facts;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a decision about a caricamento rests on. */
@Component
class CaricamentoFacts {

    private static final ObjectivesOfYear NONE = new ObjectivesOfYear(Map.of(), Map.of());

    private final People people;

    CaricamentoFacts(People people) {
        this.people = people;
    }

    Facts about(CaricamentoCommand command, Caricamento caricamento, Lookups lookups) {
        return switch (command) {
            case ImportObjectives c -> filling(c.anno(), UnitaFact.all(lookups).keySet(), NONE, Set.of(), lookups);
            case CopyObjectives c -> {
                ObjectivesOfYear before = ObjectivesOfYear.read(c.from(), lookups);
                yield filling(c.anno(), UnitaFact.all(lookups).keySet(), before, inServizio(c, before), lookups);
            }
            case UndoCaricamento _ ->
                caricamento instanceof Loaded loaded
                        ? filling(loaded.anno(), Set.of(), NONE, Set.of(), lookups)
                        : new Facts(people.today(), people.acting(), null, Set.of(), NONE, NONE, Set.of());
        };
    }

    private Facts filling(
            Anno anno, Set<UnitaId> unita, ObjectivesOfYear before, Set<PersonId> inServizio, Lookups lookups) {
        return new Facts(
                people.today(),
                people.acting(),
                Year.read(anno, lookups),
                unita,
                ObjectivesOfYear.read(anno, lookups),
                before,
                inServizio);
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
