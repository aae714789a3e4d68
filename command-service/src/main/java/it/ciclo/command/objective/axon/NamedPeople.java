// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import it.ciclo.command.evidence.Incaricati;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Streams;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.objective.ObjectiveEvent;
import org.springframework.stereotype.Component;

/** Reads an objective to see whom it names. */
@Component
class NamedPeople implements Incaricati {

    private final Streams streams;

    NamedPeople(Streams streams) {
        this.streams = streams;
    }

    @Override
    public boolean names(TenantId tenant, ObjectiveId objective, PersonId person) {
        Objective now = new Objective.NotAssigned();
        for (DomainEvent event : streams.of(new StreamId(tenant, StreamKind.OBJECTIVE, objective.value()))) {
            // Who did it makes no difference to whom it names.
            now = Objective.evolve(now, (ObjectiveEvent) event, Hand.own(PersonId.SISTEMA));
        }
        return now.names(person);
    }
}
