// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.axon;

import it.ciclo.command.caricamento.Caricamento;
import it.ciclo.command.caricamento.CaricamentoCommand;
import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.UndoCaricamento;
import it.ciclo.command.caricamento.CaricamentoDecider;
import it.ciclo.command.caricamento.Esito;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
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
class CaricamentoAggregate {

    @AggregateIdentifier
    private @Nullable String stream;

    private Caricamento caricamento = new Caricamento.NotLoaded();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportObjectives command, CaricamentoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CopyObjectives command, CaricamentoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    @CommandHandler
    void handle(UndoCaricamento command, CaricamentoFacts facts, Lookups lookups, Outcome outcome) {
        perform(command, facts, lookups, outcome);
    }

    private void perform(CaricamentoCommand command, CaricamentoFacts facts, Lookups lookups, Outcome outcome) {
        this.stream = command.stream().toString();
        CaricamentoDecider.Facts known = facts.about(command, caricamento, lookups);
        Esito.Accolto accolto =
                CaricamentoDecider.decide(command, caricamento, known).orThrow();
        AggregateLifecycle.apply(accolto.event());
        for (Esito.Toccato toccato : accolto.obiettivi()) {
            StreamId objective = new StreamId(
                    command.stream().tenant(),
                    StreamKind.OBJECTIVE,
                    toccato.obiettivo().value());
            outcome.also(objective, toccato.follows(), toccato.event());
            outcome.facts(toccato.facts());
        }
        StreamId programma = StreamId.ofEnte(command.stream().tenant(), StreamKind.PROGRAMMA);
        long follows = known.albero().versione();
        for (ObjectivePlaced placed : accolto.collocazioni()) {
            outcome.also(programma, follows++, placed);
        }
    }

    @EventSourcingHandler
    void on(CaricamentoEvent event, @SourceId String source) {
        this.stream = source;
        this.caricamento = Caricamento.evolve(caricamento, event);
    }
}
