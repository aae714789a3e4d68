// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.axon;

import it.ciclo.command.piano.Piano;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.command.piano.PianoDecider;
import it.ciclo.command.piano.PianoLookups;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
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
class PianoAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Piano piano = new Piano.NotCreated();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreatePiano command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ProposePiano command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ApproveProvisionalObjectives command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ApprovePiano command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(PublishPiano command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    /** The objectives have their peso in the same append, each by an event of its own (ADR 0024). */
    @CommandHandler
    void handle(WeighObjectives command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome).stream()
                .filter(ObjectivesWeighed.class::isInstance)
                .map(ObjectivesWeighed.class::cast)
                .flatMap(weighed -> facts.pesi(command, weighed, lookups).stream())
                .forEach(set -> {
                    outcome.also(set.stream(), set.follows(), set.event());
                    outcome.facts(List.of(set.fact()));
                });
    }

    private List<PianoEvent> perform(PianoCommand command, PianoFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = PianoLookups.of(piano);
        List<PianoEvent> events = PianoDecider.decide(command, piano, facts.about(command, lookups))
                .orThrow();
        events.forEach(AggregateLifecycle::apply);
        outcome.facts(FactChange.between(before, PianoLookups.of(piano)));
        return events;
    }

    @EventSourcingHandler
    void on(PianoEvent event, @SourceId String source) {
        this.stream = source;
        this.piano = Piano.evolve(piano, event);
    }
}
