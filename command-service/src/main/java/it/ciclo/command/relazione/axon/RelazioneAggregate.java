// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.axon;

import it.ciclo.command.relazione.Relazione;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.relazione.RelazioneCommand.MergeWithRendiconto;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.relazione.RelazioneDecider;
import it.ciclo.command.relazione.RelazioneLookups;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.relazione.RelazioneEvent;
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
class RelazioneAggregate {

    /** Who caused an event is asked of later ones, so it is kept beside each. */
    @AggregateIdentifier
    private @Nullable String stream;

    private Relazione relazione = new Relazione.NotDrafted();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftRelazione command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(WriteSezione command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ExplainScostamento command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ApproveRelazione command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ValidateRelazione command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RefuseValidation command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(MergeWithRendiconto command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(PublishRelazione command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(RelazioneCommand command, RelazioneFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = RelazioneLookups.of(relazione);
        RelazioneDecider.Facts known = facts.about(command, lookups);
        MetaData by = MetaData.from(known.actor().hand().told());
        RelazioneDecider.decide(command, relazione, known)
                .orThrow()
                .forEach(event -> AggregateLifecycle.apply(event, by));
        outcome.facts(FactChange.between(before, RelazioneLookups.of(relazione)));
    }

    @EventSourcingHandler
    void on(
            RelazioneEvent event,
            @SourceId String source,
            @MetaDataValue(value = Actor.KEY, required = true) String actor,
            @MetaDataValue(Actor.DELEGANTE) @Nullable String delegante) {
        this.stream = source;
        this.relazione = Relazione.evolve(relazione, event, Hand.of(actor, delegante));
    }
}
