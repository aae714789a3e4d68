// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.fase;
import static it.ciclo.rules.Samples.fasi;
import static it.ciclo.rules.Samples.number;
import static it.ciclo.rules.Samples.uuid;
import static it.ciclo.rules.Samples.valore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Aggregazione.Modo;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a result says of itself: the rule and the calculation a reader can repeat. The figures are in the cases. */
class KindsTest {

    private static final Misura.Scala SCALA = new Misura.Scala(
            List.of(new Misura.Livello("buono", number("80")), new Misura.Livello("scarso", number("20"))));
    private static final Misura.Fasce FASCE = new Misura.Fasce(
            true,
            true,
            List.of(
                    new Misura.Tratto(number("0"), number("50"), number("30")),
                    new Misura.Tratto(number("50"), number("80"), number("60"))));
    private static final Misura.Eventi EVENTI = new Misura.Eventi(List.of(new Misura.EventBand(1, number("70"))));

    @Test
    void eachKindExplainsItself() {
        assertThat(said(new Misura.Crescente(number("80"), CrescenteVariant.FROM_BASELINE), valore("60")))
                .isEqualTo(tuple("I1", "(60 - 50) ÷ (80 - 50) × 100"));
        assertThat(said(new Misura.Decrescente(number("10"), DecrescenteVariant.FROM_BASELINE), valore("15")))
                .isEqualTo(tuple("I2", "(50 - 15) ÷ (50 - 10) × 100"));
        assertThat(said(new Misura.Intervallo(number("90"), number("110"), number("20")), valore("118")))
                .isEqualTo(tuple("I3", "118, intervallo 90–110: (1 - 8 ÷ 20) × 100"));
        assertThat(said(SCALA, new Valore.Livello("buono"))).isEqualTo(tuple("I8", "«buono»: 80"));
        assertThat(said(FASCE, valore("65"))).isEqualTo(tuple("I9", "65, fascia 50–80: 30 + 30 × 15 ÷ 30"));
        assertThat(said(FASCE, valore("90"))).isEqualTo(tuple("I9", "90: 60"));
        assertThat(said(EVENTI, valore("0"))).isEqualTo(tuple("I10", "nessun caso: 100"));
        assertThat(said(EVENTI, valore("1"))).isEqualTo(tuple("I10", "1 caso, fino a 1: 70"));
        assertThat(said(EVENTI, valore("2"))).isEqualTo(tuple("I10", "2 casi: 0"));
        assertThat(said(new Misura.Contesto(), valore("7"))).isEqualTo(tuple("I11", "di contesto, non valutato"));
        assertThat(said(
                        new Misura.Rapporto(number("25"), true, null, Misura.Quoziente.VARIAZIONE_PERCENTUALE),
                        new Valore.Rapporto(number("110"), number("90"))))
                .isEqualTo(tuple("I6", "((110 - 90) ÷ 90 × 100) ÷ 25 × 100"));
    }

    @Test
    void aPhaseDoneInPartCountsInPart() {
        Misura steps = fasi(fase(1, "60", "2026-06-30"), fase(2, "40", "2026-12-31"));
        Valore done = new Valore.Fasi(List.of(
                new Valore.FaseDone(new FaseId(uuid(1)), LocalDate.parse("2026-06-30")),
                new Valore.FaseDone(new FaseId(uuid(2)), LocalDate.parse("2026-12-31"), number("25"))));
        assertThat(said(steps, done)).isEqualTo(tuple("I7", "(60 + 40 × 25% fatto) ÷ 100 × 100"));
    }

    @Test
    void aResultIsReachedInPartOrNot() {
        assertThat(status(EVENTI, valore("0"))).isEqualTo(Raggiungimento.RAGGIUNTO);
        assertThat(status(EVENTI, valore("1"))).isEqualTo(Raggiungimento.PARZIALE);
        assertThat(status(EVENTI, valore("5"))).isEqualTo(Raggiungimento.NON_RAGGIUNTO);
        assertThat(status(new Misura.Contesto(), valore("5"))).isEqualTo(Raggiungimento.NON_MISURABILE);
    }

    // Z8
    @Test
    void onlyWhatCanBeAValueIsAccepted() {
        assertThat(IndicatoreGrado.accepts(EVENTI, valore("1.5"))).isFalse();
        assertThat(IndicatoreGrado.accepts(EVENTI, valore("-1"))).isFalse();
        assertThat(IndicatoreGrado.accepts(SCALA, new Valore.Livello("ottimo"))).isFalse();
        assertThat(IndicatoreGrado.accepts(SCALA, valore("80"))).isFalse();
        assertThat(IndicatoreGrado.isPart(number("0"))).isFalse();
        assertThat(IndicatoreGrado.isPart(number("100.01"))).isFalse();
    }

    @Test
    void theMonthsMakeTheYearAsTheIndicatoreSays() {
        List<Periodi.Mese> months = List.of(mese("4", "1"), mese("-11", "3"), mese("-13", "4"));
        assertThat(Periodi.of(Modo.SUM, months)).isEqualTo(valore("-20"));
        assertThat(Periodi.of(Modo.LAST, months)).isEqualTo(valore("-13"));
        assertThat(Periodi.of(Modo.MAX, months)).isEqualTo(valore("4"));
        assertThat(Periodi.of(Modo.WEIGHTED, months)).isEqualTo(new Valore.Numero(number("-10.125000")));
        assertThat(Periodi.of(Modo.OWN_VALUE, months)).isNull();
        assertThat(Periodi.of(Modo.WEIGHTED, List.of(new Periodi.Mese(valore("4"), null))))
                .isNull();
    }

    @Test
    void totalsOfRatiosAreRatiosOfTotals() {
        assertThat(Periodi.of(
                        Modo.SUM,
                        List.of(
                                new Periodi.Mese(new Valore.Rapporto(number("1"), number("2")), null),
                                new Periodi.Mese(new Valore.Rapporto(number("9"), number("10")), null))))
                .isEqualTo(new Valore.Rapporto(number("10"), number("12")));
        assertThat(Periodi.allows(new Misura.Rapporto(null, true, null, Misura.Quoziente.SEMPLICE), Modo.MEAN))
                .isFalse();
        assertThat(Periodi.allows(new Misura.OnOff(true), Modo.SUM)).isFalse();
    }

    private static Periodi.Mese mese(String value, String weight) {
        return new Periodi.Mese(valore(value), number(weight));
    }

    private static Raggiungimento status(Misura misura, Valore valore) {
        return of(misura, valore).raggiungimento();
    }

    private static Tuple said(Misura misura, Valore valore) {
        Grado grado = of(misura, valore);
        return tuple(grado.regola(), grado.formula());
    }

    private static Grado of(Misura misura, Valore valore) {
        Baseline baseline = new Baseline(new Anno(2025), number("50"));
        return IndicatoreGrado.of(misura, baseline, FinalValue.recorded(valore), DEFAULTS);
    }
}
