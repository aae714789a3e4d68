// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente.axon;

import it.ciclo.command.ente.Ente;
import it.ciclo.command.ente.EnteCommand;
import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.ente.EnteCommand.RecordAnagrafica;
import it.ciclo.command.ente.EnteCommand.RecordEstinzione;
import it.ciclo.command.ente.EnteCommand.RenameUnita;
import it.ciclo.command.ente.EnteDecider;
import it.ciclo.command.ente.EnteLookups;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.ente.EnteEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(commandTargetResolver = "streamTarget")
class EnteAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Ente ente = new Ente.NotOpened();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenEnte command, Outcome outcome) {
        perform(command, outcome);
    }

    @CommandHandler
    void handle(RecordAnagrafica command, Outcome outcome) {
        perform(command, outcome);
    }

    @CommandHandler
    void handle(RecordEstinzione command, Outcome outcome) {
        perform(command, outcome);
    }

    @CommandHandler
    void handle(DefineUnita command, Outcome outcome) {
        perform(command, outcome);
    }

    @CommandHandler
    void handle(RenameUnita command, Outcome outcome) {
        perform(command, outcome);
    }

    private void perform(EnteCommand command, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = EnteLookups.of(ente);
        EnteDecider.decide(command, ente).orThrow().forEach(AggregateLifecycle::apply);
        outcome.facts(FactChange.between(before, EnteLookups.of(ente)));
    }

    @EventSourcingHandler
    void on(EnteEvent event, @SourceId String source) {
        this.stream = source;
        this.ente = Ente.evolve(ente, event);
    }
}
