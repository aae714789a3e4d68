// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.axon;

import it.ciclo.command.ciclo.Ciclo;
import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.ciclo.CicloDecider;
import it.ciclo.command.ciclo.CicloLookups;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.ciclo.CicloEvent;
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
class CicloAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Ciclo ciclo = new Ciclo.NotOpened();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenCiclo command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(PinSmvp command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ProrogateTerm command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CloseMeasurements command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RectifyClosingDay command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CloseCiclo command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ReopenCiclo command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(CicloCommand command, CicloFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = CicloLookups.of(ciclo);
        CicloDecider.decide(command, ciclo, facts.about(command, lookups))
                .orThrow()
                .forEach(AggregateLifecycle::apply);
        outcome.facts(FactChange.between(before, CicloLookups.of(ciclo)));
    }

    @EventSourcingHandler
    void on(CicloEvent event, @SourceId String source) {
        this.stream = source;
        this.ciclo = Ciclo.evolve(ciclo, event);
    }
}
