// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.SampleYear;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.AnnataTest;
import it.ciclo.query.smvp.Prova.Che;
import it.ciclo.query.smvp.Prova.Riga;
import it.ciclo.rules.rollup.Consuntivo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvaTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 20);

    private static Prova of(Annata annata, SmvpRules tried) {
        return Prova.of(
                annata.anno(),
                annata.ciclo().smvpVersion(),
                annata.rules(),
                tried,
                annata.obiettivi().stream().map(annata::values).toList(),
                annata::nomeDi);
    }

    private static Riga riga(Che che, String nome, @Nullable String prima, @Nullable String dopo) {
        return new Riga(
                che, nome, prima == null ? null : new BigDecimal(prima), dopo == null ? null : new BigDecimal(dopo));
    }

    @Test
    void theWorkedExampleIsThatOfTheRules() {
        Prova prova = Prova.example(1, SmvpRules.defaults(), SampleYear.stricter());
        assertThat(prova.anno()).isNull();
        assertThat(prova.hasResults()).isTrue();
        assertThat(prova.righe())
                .containsExactly(
                        riga(Che.OBIETTIVO, "A Servizi in linea", "75.00", "0.00"),
                        riga(Che.OBIETTIVO, "B Tempi di risposta", "90.00", "90.00"),
                        riga(Che.UNITA, "Settore di esempio", "81.00", "36.00"),
                        riga(Che.ENTE, "", "81.00", "36.00"));
    }

    @Test
    void aYearIsShownAsItIsBesideWhatItWouldBe() {
        Annata annata = AnnataTest.annata(
                new SampleYear().opened().assigned().approved().measured(), SUMMER);
        assertThat(of(annata, SampleYear.stricter()).righe())
                .containsExactly(
                        riga(Che.OBIETTIVO, "TE-04 Illuminazione pubblica", "75.00", "0.00"),
                        riga(Che.OBIETTIVO, "PL-01 Tempi di intervento", "100.00", "100.00"),
                        riga(Che.UNITA, "Settore Tecnico", "75.00", "0.00"),
                        riga(Che.UNITA, "Polizia locale", "100.00", "100.00"),
                        riga(Che.ENTE, "", "87.50", "50.00"));
    }

    @Test
    void whatIsNotMeasuredYetStaysWithoutAFigure() {
        Annata annata = AnnataTest.annata(new SampleYear().opened().assigned(), SUMMER);
        assertThat(of(annata, SampleYear.stricter()).hasResults()).isFalse();
        assertThat(of(annata, SampleYear.stricter()).righe()).allSatisfy(riga -> {
            assertThat(riga.prima()).isNull();
            assertThat(riga.dopo()).isNull();
        });
    }

    // Section 2 of the cycle: changing the SMVP later must not recompute closed years.
    @Test
    void aClosedYearReplayedWithANewerSmvpInForceHasTheSameFigures() {
        SampleYear year = new SampleYear().whole();
        SampleYear before = new SampleYear().opened().assigned().approved().measured();
        Annata closed = AnnataTest.annata(before, SUMMER);
        List<Riga> figures = of(closed, closed.rules()).righe();
        before.secondSmvp();
        Annata replayed = AnnataTest.annata(before, SUMMER);

        assertThat(of(replayed, replayed.rules()).righe()).isEqualTo(figures);
        assertThat(replayed.gradoDellEnte()).isEqualByComparingTo("87.5");
        assertThat(of(replayed, SampleYear.stricter()).righe())
                .as("the newer rules would have given others")
                .isNotEqualTo(figures);
        assertThat(AnnataTest.annata(year, SUMMER).ciclo().smvpVersion()).isEqualTo(1);
    }

    @Test
    void theResultsNameTheirRuleAndTheirVersion() {
        SampleYear year =
                new SampleYear().opened().assigned().approved().measured().secondSmvp();
        Annata annata = AnnataTest.annata(year, SUMMER);
        var risultati = Consuntivo.of(
                1,
                annata.ciclo().smvpVersion(),
                annata.rules(),
                annata.obiettivi().stream().map(annata::finals).toList());
        assertThat(risultati.smvpVersion()).isEqualTo(1);
        assertThat(risultati.rollup()).isEqualTo("E1");
        assertThat(risultati
                        .unita()
                        .getFirst()
                        .obiettivi()
                        .getFirst()
                        .indicatori()
                        .getFirst()
                        .regola())
                .isNotBlank();
    }
}
