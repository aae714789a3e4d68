// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.axon;

import it.ciclo.command.monitoraggio.Monitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CloseMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ExamineMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.TakeNote;
import it.ciclo.command.monitoraggio.MonitoraggioDecider;
import it.ciclo.command.monitoraggio.MonitoraggioLookups;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.platform.PlatformConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
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
class MonitoraggioAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Monitoraggio monitoraggio = new Monitoraggio.NotOpened();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenMonitoraggio command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ReportStatus command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CorrectReport command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ExamineMonitoraggio command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(TakeNote command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(DecideAzioneCorrettiva command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CompleteAzioneCorrettiva command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(AbandonAzioneCorrettiva command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CloseMonitoraggio command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(MonitoraggioCommand command, MonitoraggioFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        List<FactChange> before = MonitoraggioLookups.of(monitoraggio);
        MonitoraggioDecider.Facts known = facts.about(command, lookups);
        MetaData by = MetaData.from(known.actor().hand().told());
        MonitoraggioDecider.decide(command, monitoraggio, known)
                .orThrow()
                .forEach(event -> AggregateLifecycle.apply(event, by));
        outcome.facts(FactChange.between(before, MonitoraggioLookups.of(monitoraggio)));
    }

    @EventSourcingHandler
    void on(
            MonitoraggioEvent event,
            @SourceId String source,
            @MetaDataValue(value = Actor.KEY, required = true) String actor,
            @MetaDataValue(Actor.DELEGANTE) @Nullable String delegante,
            @Timestamp Instant recordedAt) {
        this.stream = source;
        this.monitoraggio = Monitoraggio.evolve(
                monitoraggio,
                event,
                Hand.of(actor, delegante),
                LocalDate.ofInstant(recordedAt, PlatformConfiguration.ITALY));
    }
}
