// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Outcome;
import it.ciclo.command.smvp.Smvp;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpDecider;
import it.ciclo.command.smvp.SmvpLookups;
import it.ciclo.contracts.smvp.SmvpEvent;
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
class SmvpAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Smvp smvp = new Smvp.None();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptDefaultSmvp command, Outcome outcome) {
        perform(command, outcome);
    }

    private void perform(SmvpCommand command, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = SmvpLookups.of(smvp);
        SmvpDecider.decide(command, smvp).orThrow().forEach(AggregateLifecycle::apply);
        outcome.facts(FactChange.between(before, SmvpLookups.of(smvp)));
    }

    @EventSourcingHandler
    void on(SmvpEvent event, @SourceId String source) {
        this.stream = source;
        this.smvp = Smvp.evolve(smvp, event);
    }
}
