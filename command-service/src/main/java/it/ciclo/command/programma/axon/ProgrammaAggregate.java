// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.axon;

import it.ciclo.command.programma.Programma;
import it.ciclo.command.programma.ProgrammaCommand;
import it.ciclo.command.programma.ProgrammaCommand.AddNodo;
import it.ciclo.command.programma.ProgrammaCommand.OpenMandato;
import it.ciclo.command.programma.ProgrammaCommand.PlaceAsBefore;
import it.ciclo.command.programma.ProgrammaCommand.PlaceObjective;
import it.ciclo.command.programma.ProgrammaCommand.RetireNodo;
import it.ciclo.command.programma.ProgrammaCommand.ReviseNodo;
import it.ciclo.command.programma.ProgrammaDecider;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.programma.ProgrammaEvent;
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
class ProgrammaAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Programma programma = Programma.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenMandato command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddNodo command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReviseNodo command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetireNodo command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlaceObjective command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlaceAsBefore command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(ProgrammaCommand command, ProgrammaFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        ProgrammaDecider.decide(command, programma, facts.about(command, lookups))
                .orThrow()
                .forEach(AggregateLifecycle::apply);
        // Nothing of it is asked by other streams.
        outcome.facts(List.of());
    }

    @EventSourcingHandler
    void on(ProgrammaEvent event, @SourceId String source) {
        this.stream = source;
        this.programma = Programma.evolve(programma, event);
    }
}
