// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.promemoria;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.query.SampleYear;
import it.ciclo.query.promemoria.Promemoria.Avviso;
import it.ciclo.query.promemoria.Promemoria.Riga;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A year approved in January 2025 whose first indicatore is measured each month, and whose titolare is there. */
class PromemoriaTest {

    private final SampleYear year = new SampleYear().opened().assigned().approved();

    /** What the day itself is a reason for. */
    private List<Avviso> on(LocalDate day) {
        return all(year, day).filter(avviso -> avviso.dal().equals(day)).toList();
    }

    private static Stream<Avviso> all(SampleYear year, LocalDate day) {
        return Promemoria.of(year.register.tenant, List.of(annata(year, day)), Set.of(year.segretario)).stream();
    }

    private List<Riga> of(LocalDate day) {
        return on(day).stream()
                .filter(avviso -> avviso.persona().equals(year.responsabile))
                .flatMap(avviso -> avviso.righe().stream())
                .toList();
    }

    @Test
    void aValueIsRemindedOfWhenItsMonthIsOverTwoDaysBeforeItIsLateAndTheDayAfter() {
        assertThat(of(LocalDate.of(2025, 3, 1))).isNotEmpty();
        assertThat(of(LocalDate.of(2025, 3, 4))).isEmpty();
        assertThat(of(LocalDate.of(2025, 3, 8))).isNotEmpty();
        assertThat(of(LocalDate.of(2025, 3, 9))).isEmpty();
        assertThat(of(LocalDate.of(2025, 3, 11))).isNotEmpty();
    }

    @Test
    void theTitolareIsWrittenToOfWhatWasGivenAndChanged() {
        SampleYear given = new SampleYear().opened().assigned().approved();
        assertThat(lines(given, LocalDate.of(2025, 1, 30)))
                .contains("Il Piano 2025 è approvato: un obiettivo è tuo, prendine visione");
        assertThat(lines(given, LocalDate.of(2025, 1, 31))).isEmpty();
        assertThat(lines(given.seen(), LocalDate.of(2025, 1, 30))).noneMatch(line -> line.contains("è approvato"));
        given.register.at("2025-07-17T08:00:00Z");
        UUID variazione = UUID.randomUUID();
        given.proposed(variazione, "280").varied(variazione, given.lowered("280"));
        assertThat(lines(given, LocalDate.of(2025, 7, 18)))
                .contains("TE-04 Illuminazione pubblica: cambiato con la variazione n. 1, prendine visione");
    }

    private static List<String> lines(SampleYear year, LocalDate day) {
        return all(year, day)
                .filter(avviso -> avviso.dal().equals(day))
                .filter(avviso -> avviso.persona().equals(year.responsabile))
                .flatMap(avviso -> avviso.righe().stream())
                .map(Riga::testo)
                .toList();
    }

    @Test
    void aLineNamesTheValueAndLeadsToItsForm() {
        assertThat(of(LocalDate.of(2025, 3, 1))).anySatisfy(riga -> {
            assertThat(riga.testo()).contains("febbraio 2025, entro il 10/03/2025");
            assertThat(riga.dove())
                    .isEqualTo("/enti/" + year.register.tenant + "/2025/obiettivi/" + year.luci + "/registra/"
                            + year.punti + "/2025-02");
        });
    }

    @Test
    void oneLetterHoldsAtMostSevenThingsTheLatestFirst() {
        List<Avviso> avvisi = on(LocalDate.of(2025, 12, 1)).stream()
                .filter(avviso -> avviso.persona().equals(year.responsabile))
                .toList();
        assertThat(avvisi).singleElement().satisfies(avviso -> {
            assertThat(avviso.righe()).hasSize(7);
            assertThat(avviso.altre()).isPositive();
            assertThat(avviso.righe().getFirst().testo()).contains("in ritardo di");
        });
    }

    @Test
    void theSegretarioIsRemindedOfATermAWeekAndADayBefore() {
        SampleYear planned = new SampleYear().opened();
        assertThat(terms(planned, LocalDate.of(2025, 1, 24)))
                .anySatisfy(riga ->
                        assertThat(riga.testo()).isEqualTo("Piano della performance 2025: entro il 31/01/2025"));
        assertThat(terms(planned, LocalDate.of(2025, 1, 25))).isEmpty();
        assertThat(terms(planned, LocalDate.of(2025, 1, 30))).isNotEmpty();
    }

    @Test
    void theMonitoringOfTheMiddleOfTheYearIsATermLikeTheOthersUntilTheYearIsOver() {
        SampleYear running = new SampleYear().opened().assigned().approved();
        assertThat(terms(running, LocalDate.of(2025, 7, 24)))
                .extracting(Riga::testo)
                .contains("Monitoraggio di metà anno 2025: entro il 31/07/2025");
        assertThat(terms(running, LocalDate.of(2026, 1, 8)))
                .extracting(Riga::testo)
                .noneMatch(testo -> testo.startsWith("Monitoraggio"));
    }

    private static List<Riga> terms(SampleYear year, LocalDate day) {
        return all(year, day)
                .filter(avviso -> avviso.dal().equals(day))
                .flatMap(avviso -> avviso.righe().stream())
                .toList();
    }

    /** Where nobody planned on its day; who was written to since then is not written to again. */
    @Test
    void whatIsStillToComeIsMadeUpForWithTheDayThatWasItsReason() {
        SampleYear planned = new SampleYear().opened();
        assertThat(reasons(planned, LocalDate.of(2025, 1, 23))).isEmpty();
        assertThat(reasons(planned, LocalDate.of(2025, 1, 24))).containsExactly(LocalDate.of(2025, 1, 24));
        assertThat(reasons(planned, LocalDate.of(2025, 1, 27)))
                .as("a week before the term of the Piano")
                .containsExactly(LocalDate.of(2025, 1, 24));
        assertThat(reasons(planned, LocalDate.of(2025, 1, 31)))
                .as("a day before it")
                .containsExactly(LocalDate.of(2025, 1, 30));
        assertThat(reasons(planned, LocalDate.of(2025, 2, 1))).containsExactly(LocalDate.of(2025, 2, 1));
        assertThat(reasons(planned, LocalDate.of(2025, 2, 3)))
                .as("what has gone by comes again by itself")
                .isEmpty();
    }

    private static List<LocalDate> reasons(SampleYear year, LocalDate day) {
        return all(year, day).map(Avviso::dal).toList();
    }
}
