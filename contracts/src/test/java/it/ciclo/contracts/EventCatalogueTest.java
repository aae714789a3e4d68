// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.variazione.VariazioneEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCatalogueTest {

    private static final Map<StreamKind, Class<? extends DomainEvent>> SEALED = new EnumMap<>(Map.ofEntries(
            Map.entry(StreamKind.ENTE, EnteEvent.class),
            Map.entry(StreamKind.SMVP, SmvpEvent.class),
            Map.entry(StreamKind.CICLO, CicloEvent.class),
            Map.entry(StreamKind.PIANO, PianoEvent.class),
            Map.entry(StreamKind.PEG, PegEvent.class),
            Map.entry(StreamKind.OBJECTIVE, ObjectiveEvent.class),
            Map.entry(StreamKind.VARIAZIONE, VariazioneEvent.class),
            Map.entry(StreamKind.MONITORAGGIO, MonitoraggioEvent.class),
            Map.entry(StreamKind.RELAZIONE, RelazioneEvent.class),
            Map.entry(StreamKind.CARICAMENTO, CaricamentoEvent.class),
            Map.entry(StreamKind.PROGRAMMA, ProgrammaEvent.class)));

    @ParameterizedTest
    @EnumSource
    void holdsExactlyTheRecordsOfTheSealedInterfaceOfEachKind(StreamKind kind) {
        Class<? extends DomainEvent> events =
                requireNonNull(SEALED.get(kind), "a stream kind has one sealed interface");
        assertThat(events.getPermittedSubclasses())
                .allSatisfy(event -> assertThat(event.isRecord()).isTrue());
        List<Class<?>> catalogued = EventCatalogue.types().stream()
                .filter(type -> type.kind() == kind)
                .<Class<?>>map(EventCatalogue.Type::event)
                .toList();
        assertThat(catalogued).containsExactlyInAnyOrder(events.getPermittedSubclasses());
    }

    @Test
    void namesAnEventByItsKindAndItself() {
        assertThat(EventCatalogue.types()).allSatisfy(type -> {
            assertThat(type.name())
                    .isEqualTo(type.kind().code() + "." + type.event().getSimpleName());
            assertThat(EventCatalogue.named(type.name())).isEqualTo(type);
            assertThat(EventCatalogue.of(type.event())).isEqualTo(type);
        });
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> EventCatalogue.named("objective.ObjectiveUpdated"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventCatalogue.of(String.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
