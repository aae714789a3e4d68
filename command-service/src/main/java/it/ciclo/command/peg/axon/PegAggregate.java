// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.axon;

import it.ciclo.command.peg.Peg;
import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.peg.PegCommand.DeclarePegNotDue;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.command.peg.PegDecider;
import it.ciclo.command.peg.PegLookups;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.peg.PegEvent;
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
class PegAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Peg peg = new Peg.NotDrafted();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftPeg command, PegFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ApprovePeg command, PegFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(VaryPeg command, PegFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeclarePegNotDue command, PegFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(PegCommand command, PegFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = PegLookups.of(peg);
        PegDecider.decide(command, peg, facts.about(command, lookups)).orThrow().forEach(AggregateLifecycle::apply);
        outcome.facts(FactChange.between(before, PegLookups.of(peg)));
    }

    @EventSourcingHandler
    void on(PegEvent event, @SourceId String source) {
        this.stream = source;
        this.peg = Peg.evolve(peg, event);
    }
}
