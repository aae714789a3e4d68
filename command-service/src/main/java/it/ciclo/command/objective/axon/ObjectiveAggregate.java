// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.EvaluateObjective;
import it.ciclo.command.objective.ObjectiveCommand.NeutralizeObjective;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.objective.ObjectiveCommand.RefuseNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.ReopenFase;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.objective.ObjectiveDecider;
import it.ciclo.command.objective.ObjectiveLookups;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.ObjectiveEvent;
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
class ObjectiveAggregate {

    /** Who caused an event is asked of later ones, so it is kept beside each. */
    @AggregateIdentifier
    private @Nullable String stream;

    private Objective objective = new Objective.NotAssigned();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ReviseObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(WithdrawObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RectifyText command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RecordMeasurement command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CorrectMeasurement command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ConfirmMeasurement command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(DeclareNotAvailable command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(SendBackMeasurement command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RequestNeutralization command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(NeutralizeObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(RefuseNeutralization command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(EvaluateObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(AttachProve command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(StartFase command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CompleteFase command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(PostponeFase command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(ReopenFase command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(AssignPeople command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(AssignRisorse command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(CommunicateObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(AcknowledgeObjective command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(ObjectiveCommand command, ObjectiveFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        ObjectiveId id = new ObjectiveId(command.stream().id());
        List<FactChange> before = ObjectiveLookups.of(id, objective);
        ObjectiveDecider.Facts known = facts.about(command, objective, lookups);
        MetaData by = MetaData.from(known.actor().hand().told());
        ObjectiveDecider.decide(command, objective, known)
                .orThrow()
                .forEach(event -> AggregateLifecycle.apply(event, by));
        outcome.facts(FactChange.between(before, ObjectiveLookups.of(id, objective)));
    }

    @EventSourcingHandler
    void on(
            ObjectiveEvent event,
            @SourceId String source,
            @MetaDataValue(value = Actor.KEY, required = true) String actor,
            @MetaDataValue(Actor.DELEGANTE) @Nullable String delegante) {
        this.stream = source;
        this.objective = Objective.evolve(objective, event, Hand.of(actor, delegante));
    }
}
