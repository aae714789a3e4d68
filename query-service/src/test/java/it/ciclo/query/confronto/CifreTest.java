// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.confronto;

import static it.ciclo.query.SampleYear.month;
import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.relazione.Risultati.Giudizio;
import it.ciclo.contracts.relazione.Risultati.ObjectiveRisultato;
import it.ciclo.contracts.relazione.Risultati.UnitaRisultato;
import it.ciclo.query.SampleYear;
import it.ciclo.query.confronto.Cifre.Cifra;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What leaves an ente that takes part in comparisons. */
class CifreTest {

    private static final LocalDate AFTER = LocalDate.of(2026, 10, 1);
    private static final Act ATTO = new Act(Organ.GIUNTA, "51", LocalDate.of(2026, 6, 5), true);

    private static SampleYear approvedIn(SampleYear year) {
        year.register.add(
                year.relazione,
                new RelazioneApproved(
                        ATTO,
                        new Risultati(
                                1,
                                1,
                                "E1",
                                new BigDecimal("87.505000"),
                                List.of(new UnitaRisultato(
                                        year.tecnico,
                                        null,
                                        List.of(
                                                result(year, "99.996", null, false),
                                                result(year, "40", null, false),
                                                result(year, "100", null, true),
                                                result(year, "0", new Giudizio(true, null, null), false))))),
                        List.of()),
                year.segretario,
                Role.SEGRETARIO);
        return year;
    }

    private static ObjectiveRisultato result(SampleYear year, String grado, @Nullable Giudizio how, boolean ofOthers) {
        return new ObjectiveRisultato(
                year.luci,
                "TE-04",
                "Luci",
                new BigDecimal("50"),
                new BigDecimal(grado),
                List.of(),
                how,
                ofOthers ? year.vigili : null);
    }

    private static SampleYear validated(SampleYear year) {
        year.register.add(
                year.relazione,
                new RelazioneValidated(ATTO, Esito.VALIDATA, "Chiara e completa", null),
                year.oiv,
                Role.OIV);
        return year;
    }

    private static SampleYear measured() {
        SampleYear year = new SampleYear();
        year.register.at("2025-01-02T08:00:00Z");
        year.opened().assigned().approved();
        year.register.at("2025-04-08T09:00:00Z");
        year.recorded(year.luci, year.punti, month(3), "60");
        year.register.at("2026-03-01T08:00:00Z");
        return year.measured().drafted();
    }

    private static Cifra figure(List<Cifra> all, String key) {
        return all.stream()
                .filter(c -> c.chiave().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + all));
    }

    @Test
    void nothingLeavesBeforeTheRelazioneIsValidated() {
        assertThat(Cifre.of(annata(approvedIn(measured()), AFTER))).isEmpty();
        assertThat(Cifre.settled(annata(approvedIn(measured()), AFTER))).isFalse();
        assertThat(Cifre.settled(annata(validated(approvedIn(measured())), AFTER)))
                .isTrue();
    }

    @Test
    void theResultsAreThoseTheRelazioneFroze() {
        List<Cifra> all = Cifre.of(annata(validated(approvedIn(measured())), AFTER));
        assertThat(figure(all, "GRADO_ENTE").valore()).isEqualTo(new BigDecimal("87.51"));
        assertThat(figure(all, "OBIETTIVI_RAGGIUNTI").valore())
                .as("one of two: what others answer for, or was neutralised, does not count here")
                .isEqualTo(new BigDecimal("50.00"));
    }

    @Test
    void aFigureHasNoMoreDecimalsThanARequestMayHave() {
        assertThat(new Cifra("K", Cifre.Tipo.GENERALE, "Grado", "%", new BigDecimal("87.505051")).valore())
                .isEqualTo(new BigDecimal("87.5051"));
        assertThat(new Cifra("K", Cifre.Tipo.GENERALE, "Spesa", "", new BigDecimal("1E+3")).valore())
                .hasToString("1000");
    }

    @Test
    void aValueIsInTimeByItsFirstRecording() {
        List<Cifra> all = Cifre.of(annata(validated(approvedIn(measured())), AFTER));
        BigDecimal share = figure(all, "VALORI_IN_TEMPO").valore();
        assertThat(share).isGreaterThan(BigDecimal.ZERO).isLessThan(new BigDecimal("50"));
    }

    @Test
    void anIndicatoreIsTheSameByNameUnitAndKindHoweverItIsWritten() {
        List<Cifra> all = Cifre.of(annata(validated(approvedIn(measured())), AFTER));
        assertThat(figure(all, "INDICATORE|NUMERO|punti luce|punti luce a led").valore())
                .isEqualTo(new BigDecimal("240"));
    }
}
