// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.query.SampleYear;
import it.ciclo.query.stream.Step;
import it.ciclo.query.stream.Steps;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** successoIl: the day in law, which the register shows beside the day of the recording. */
class LegalDateTest {

    private static final List<Step> STEPS = Steps.of(new SampleYear().whole().register.entries);

    private static Stream<DomainEvent> events() {
        return STEPS.stream()
                .map(step -> EventJson.read(
                        step.envelope().eventType(), step.envelope().payload()));
    }

    @Test
    void whatAnActDecidedHappenedOnTheDayOfTheAct() {
        assertThat(events().filter(event -> event instanceof DomainEvent.WithAct decided && decided.atto() != null))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(((DomainEvent.WithAct) event).atto())
                        .extracting(Act::data)
                        .isEqualTo(LegalDate.of(event)));
    }

    @Test
    void theGiuntaMayTakeNoteWithoutAnAct() {
        LocalDate day = LocalDate.of(2026, 7, 30);

        assertThat(LegalDate.of(new NoteTaken(Organ.GIUNTA, day, null))).isEqualTo(day);
    }

    @Test
    void aClosingHappenedOnTheDayItNames() {
        LocalDate day = LocalDate.of(2026, 4, 30);

        assertThat(LegalDate.of(new MeasurementsClosed(day))).isEqualTo(day);
        assertThat(LegalDate.of(new CicloClosed(day))).isEqualTo(day);
    }

    @Test
    void aPublicationHappenedOnTheDayItNames() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(LegalDate.of(new PianoPublished("https://www.esempio.test/piano", day)))
                .isEqualTo(day);
        assertThat(LegalDate.of(new RelazionePublished("https://www.esempio.test/relazione", day)))
                .isEqualTo(day);
    }

    @Test
    void everythingElseHasNoDayButThatOfItsRecording() {
        assertThat(events().filter(event -> LegalDate.of(event) == null)
                        .map(event -> event.getClass().getSimpleName())
                        .distinct())
                .contains("UnitaDefined", "ObjectiveAssigned", "MeasurementRecorded", "PianoCreated")
                .doesNotContain("PianoApproved", "RelazioneApproved", "RelazioneValidated");
    }
}
