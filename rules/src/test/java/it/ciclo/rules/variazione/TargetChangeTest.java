// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.variazione;

import static it.ciclo.rules.variazione.TargetChange.EASIER;
import static it.ciclo.rules.variazione.TargetChange.HARDER;
import static it.ciclo.rules.variazione.TargetChange.OTHER;
import static it.ciclo.rules.variazione.TargetChange.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Misura.Fase;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetChangeTest {

    private static Misura more(String target) {
        return new Misura.Crescente(new BigDecimal(target));
    }

    private static Misura less(@Nullable String target) {
        return new Misura.Decrescente(target == null ? null : new BigDecimal(target));
    }

    private static Misura by(int month) {
        return new Misura.Scadenza(LocalDate.of(2026, month, 28));
    }

    private static Fase fase(int id, String peso, int month) {
        return new Fase(
                new FaseId(new UUID(6, id)),
                "Fase " + id,
                new BigDecimal(peso),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, month, 28));
    }

    private static Misura fasi(Fase... fasi) {
        return new Misura.PerFasi(List.of(fasi));
    }

    @Test
    void whereMoreIsBetterALowerTargetIsEasier() {
        assertThat(TargetChange.between(more("80"), more("70"))).isEqualTo(EASIER);
        assertThat(TargetChange.between(more("80"), more("90"))).isEqualTo(HARDER);
        assertThat(TargetChange.between(more("80"), more("80.0"))).isEqualTo(SAME);
    }

    @Test
    void whereLessIsBetterAHigherTargetIsEasier() {
        assertThat(TargetChange.between(less("45"), less("60"))).isEqualTo(EASIER);
        assertThat(TargetChange.between(less("45"), less("30"))).isEqualTo(HARDER);
        assertThat(TargetChange.between(less(null), less("30"))).isEqualTo(OTHER);
    }

    @Test
    void aRatioGoesTheWayItSays() {
        assertThat(TargetChange.between(ratio("80", true), ratio("70", true))).isEqualTo(EASIER);
        assertThat(TargetChange.between(ratio("10", false), ratio("20", false))).isEqualTo(EASIER);
        assertThat(TargetChange.between(ratio("80", true), ratio("80", false))).isEqualTo(OTHER);
    }

    private static Misura ratio(String target, boolean crescente) {
        return new Misura.Rapporto(new BigDecimal(target), crescente, ZeroDenominator.NOT_AVAILABLE);
    }

    @Test
    void aLaterDayIsEasier() {
        assertThat(TargetChange.between(by(9), by(11))).isEqualTo(EASIER);
        assertThat(TargetChange.between(by(9), by(6))).isEqualTo(HARDER);
    }

    @Test
    void fewerPhasesOrLaterOnesAreEasier() {
        Misura both = fasi(fase(1, "40", 3), fase(2, "60", 9));
        assertThat(TargetChange.between(both, fasi(fase(2, "60", 9)))).isEqualTo(EASIER);
        assertThat(TargetChange.between(both, fasi(fase(1, "40", 3), fase(2, "60", 11))))
                .isEqualTo(EASIER);
        assertThat(TargetChange.between(both, fasi(fase(1, "40", 2), fase(2, "60", 9))))
                .isEqualTo(HARDER);
        assertThat(TargetChange.between(both, fasi(fase(1, "50", 3), fase(2, "50", 9))))
                .isEqualTo(OTHER);
        assertThat(TargetChange.between(both, fasi(fase(1, "40", 3), fase(2, "40", 9), fase(3, "20", 12))))
                .isEqualTo(OTHER);
    }

    @Test
    void yesInPlaceOfNoAndAnotherKindAreSomethingElse() {
        assertThat(TargetChange.between(new Misura.OnOff(true), new Misura.OnOff(false)))
                .isEqualTo(OTHER);
        assertThat(TargetChange.between(more("80"), by(9))).isEqualTo(OTHER);
    }
}
