// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.axon;

import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.command.variazione.Variazione;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.command.variazione.VariazioneDecider;
import it.ciclo.command.variazione.VariazioneLookups;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.variazione.VariazioneEvent;
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
class VariazioneAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Variazione variazione = new Variazione.NotProposed();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeVariazione command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ReviseMotivo command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(VaryObjective command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RemoveObjective command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(SuspendObjective command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(DropModifica command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(SetPesi command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(HearOiv command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ApproveVariazione command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RejectVariazione command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(WithdrawVariazione command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(VariazioneCommand command, VariazioneFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        VariazioneId id = new VariazioneId(command.stream().id());
        List<FactChange> before = VariazioneLookups.of(id, variazione);
        VariazioneDecider.Facts known = facts.about(command, variazione, lookups);
        MetaData by = MetaData.from(known.actor().hand().told());
        VariazioneDecider.decide(command, variazione, known)
                .orThrow()
                .forEach(event -> AggregateLifecycle.apply(event, by));
        outcome.facts(FactChange.between(before, VariazioneLookups.of(id, variazione)));
    }

    @EventSourcingHandler
    void on(
            VariazioneEvent event,
            @SourceId String source,
            @MetaDataValue(value = Actor.KEY, required = true) String actor,
            @MetaDataValue(Actor.DELEGANTE) @Nullable String delegante) {
        this.stream = source;
        this.variazione = Variazione.evolve(variazione, event, Hand.of(actor, delegante));
    }
}
