// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import it.ciclo.command.evidence.Brought;
import it.ciclo.command.objective.Caricate;
import it.ciclo.command.objective.GiudizioDecider.Giudicante;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.NotAssigned;
import it.ciclo.command.objective.Objective.Withdrawn;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.Giudizio;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.objective.ObjectiveDecider.Persone;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.QuoteFact;
import it.ciclo.command.shared.RelazioneFact;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.SchedaObiettivo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a decision about an objective rests on. */
@Component
class ObjectiveFacts {

    private final People people;
    private final Brought brought;

    ObjectiveFacts(People people, Brought brought) {
        this.people = people;
        this.brought = brought;
    }

    Facts about(ObjectiveCommand command, Objective objective, Lookups lookups) {
        if (command instanceof AssignObjective c) {
            return new Facts(
                    people.today(),
                    people.acting(),
                    Year.read(c.anno(), lookups),
                    UnitaFact.all(lookups).keySet(),
                    ObjectivesOfYear.read(c.anno(), lookups).codici(),
                    false,
                    isOpen(c.variazione(), c.anno(), lookups),
                    null);
        }
        return switch (objective) {
            case NotAssigned _, Withdrawn _ ->
                new Facts(people.today(), people.acting(), null, Set.of(), Set.of(), false, false, null);
            // Neither the units (unless some are named) nor the other objectives: ten responsabili measure at once
            // without waiting for each
            // other.
            case Assigned o ->
                new Facts(
                        people.today(),
                        people.acting(),
                        Year.read(o.anno(), lookups),
                        unita(command, lookups),
                        Set.of(),
                        people.hasResponsabile(o.unita()),
                        isOpen(o.variazione(), o.anno(), lookups),
                        lookups.one(
                                VariedFact.KIND,
                                o.anno().toString(),
                                command.stream().id().toString(),
                                VariedFact.class),
                        persone(command, o, lookups),
                        caricate(command),
                        giudicante(command, o, lookups));
        };
    }

    private static Set<UnitaId> unita(ObjectiveCommand command, Lookups lookups) {
        return command instanceof ReviseObjective c
                        && !SchedaObiettivo.quoteOf(c.scheda()).isEmpty()
                ? UnitaFact.all(lookups).keySet()
                : Set.of();
    }

    private static boolean isOpen(@Nullable VariazioneId variazione, Anno anno, Lookups lookups) {
        if (variazione == null) {
            return false;
        }
        VariazioneFact fact =
                lookups.one(VariazioneFact.KIND, anno.toString(), variazione.toString(), VariazioneFact.class);
        return fact != null && fact.isOpen();
    }

    /** Only who judges waits for the Relazione. */
    private Giudicante giudicante(ObjectiveCommand command, Assigned objective, Lookups lookups) {
        if (!(command instanceof Giudizio)) {
            return Giudicante.NONE;
        }
        RelazioneFact relazione =
                lookups.one(RelazioneFact.KIND, objective.anno().toString(), RelazioneFact.KEY, RelazioneFact.class);
        return new Giudicante(
                relazione != null && (relazione.approvata() || relazione.validata()),
                people.holds(people.acting().person(), Role.SEGRETARIO));
    }

    private Caricate caricate(ObjectiveCommand command) {
        List<ProvaId> named = switch (command) {
            case RecordMeasurement c -> c.prove();
            case CorrectMeasurement c -> c.prove();
            case ConfirmMeasurement c -> c.prove();
            case AttachProve c -> c.prove();
            case DeclareNotAvailable c -> c.prove();
            case RequestNeutralization c -> c.prove();
            default -> List.of();
        };
        return named.isEmpty() ? Caricate.NONE : new Caricate(brought.byActor(named), brought.perValue());
    }

    /** Only who names people waits for others who do. */
    private Persone persone(ObjectiveCommand command, Assigned objective, Lookups lookups) {
        return switch (command) {
            case AssignPeople c ->
                new Persone(
                        QuoteFact.elsewhere(
                                objective.anno(),
                                new ObjectiveId(command.stream().id()),
                                lookups),
                        inServizio(c.persone().stream().map(Assegnazione::persona)));
            case CommunicateObjective c -> new Persone(Map.of(), inServizio(c.persone().stream()));
            default -> Persone.NONE;
        };
    }

    private Set<PersonId> inServizio(Stream<PersonId> persons) {
        return persons.filter(people::isInService).collect(Collectors.toUnmodifiableSet());
    }
}
