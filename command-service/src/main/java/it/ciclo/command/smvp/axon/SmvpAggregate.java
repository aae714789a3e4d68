// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.command.smvp.Smvp;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.command.smvp.SmvpDecider;
import it.ciclo.command.smvp.SmvpLookups;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.smvp.SmvpEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(commandTargetResolver = "streamTarget")
class SmvpAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Smvp smvp = new Smvp.None();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptDefaultSmvp command, Outcome outcome) {
        perform(command, Hand.own(PersonId.SISTEMA), SmvpDecider.decide(command, smvp), outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftSmvp command, SmvpFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ReviseSmvp command, SmvpFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(GiveOpinionOnSmvp command, SmvpFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(AdoptSmvp command, SmvpFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(DiscardSmvpDraft command, SmvpFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(SmvpCommand command, SmvpFacts facts, Lookups lookups, Outcome outcome) {
        SmvpDecider.Facts known = facts.about(command, lookups);
        perform(command, known.actor().hand(), SmvpDecider.decide(command, smvp, known), outcome);
    }

    private void perform(SmvpCommand command, Hand actor, Decision<SmvpEvent> decision, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = SmvpLookups.of(smvp);
        MetaData by = MetaData.from(actor.told());
        decision.orThrow().forEach(event -> AggregateLifecycle.apply(event, by));
        outcome.facts(FactChange.between(before, SmvpLookups.of(smvp)));
    }

    @EventSourcingHandler
    void on(
            SmvpEvent event,
            @SourceId String source,
            @MetaDataValue(value = Actor.KEY, required = true) String actor,
            @MetaDataValue(Actor.DELEGANTE) @Nullable String delegante) {
        this.stream = source;
        this.smvp = Smvp.evolve(smvp, event, Hand.of(actor, delegante));
    }
}
