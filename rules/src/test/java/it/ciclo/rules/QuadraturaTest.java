// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.number;
import static it.ciclo.rules.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.piano.PianoEvent.UnitaQuadratura;
import it.ciclo.contracts.smvp.WeightRules;
import it.ciclo.contracts.smvp.WeightRules.AfterRemoval;
import it.ciclo.contracts.smvp.WeightRules.WeightKey;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import it.ciclo.rules.Quadratura.Riga;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuadraturaTest {

    private static final UnitaId TECNICO = new UnitaId(uuid(1));
    private static final UnitaId FINANZIARIO = new UnitaId(uuid(2));

    @Test
    void holdsWhereEachUnitWeighsExactlyOneHundred() {
        // Perosa Argentina: one of 20 and eight of 10.
        Quadratura quadratura = quadratura(
                "0.00", pesi("20", "10", "10", "10", "10", "10", "10", "10", "10"), pesi("33.33", "33.33", "33.34"));

        assertThat(quadratura.holds()).isTrue();
        assertThat(quadratura.righe())
                .containsExactly(
                        new Riga(TECNICO, 9, number("100.00"), number("0.00"), true),
                        new Riga(FINANZIARIO, 3, number("100.00"), number("0.00"), true));
    }

    @Test
    void saysHowFarAUnitIsFromOneHundred() {
        Quadratura quadratura = quadratura("0.00", pesi("60", "30"), pesi("60", "40.01"));

        assertThat(quadratura.holds()).isFalse();
        assertThat(quadratura.righe()).extracting(Riga::differenza).containsExactly(number("-10.00"), number("0.01"));
        assertThat(quadratura.righe()).extracting(Riga::torna).containsExactly(false, false);
    }

    @Test
    void isNotHelpedByTheOtherUnit() {
        assertThat(quadratura("0.00", pesi("90"), pesi("100", "10")).holds()).isFalse();
    }

    @Test
    void toleratesWhatTheSmvpTolerates() {
        assertThat(quadratura("0.01", pesi("33.33", "33.33", "33.33"), pesi("100"))
                        .holds())
                .isTrue();
        assertThat(quadratura("0.01", pesi("33.32", "33.33", "33.33"), pesi("100"))
                        .holds())
                .isFalse();
    }

    @Test
    void ofAUnitWithoutWeightsIsMissingAll() {
        assertThat(quadratura("0.00", pesi(), pesi("100")).righe().getFirst())
                .isEqualTo(new Riga(TECNICO, 0, number("0.00"), number("-100.00"), false));
    }

    @Test
    void isKeptByTheProposalAsSums() {
        assertThat(quadratura("0.00", pesi("60", "40"), pesi("100")).perUnita(unita -> unita.equals(TECNICO) ? 2 : 1))
                .containsExactly(
                        new UnitaQuadratura(TECNICO, 2, number("100.00")),
                        new UnitaQuadratura(FINANZIARIO, 1, number("100.00")));
    }

    @Test
    void isAskedOfTheIndicatoriOfAnObjectiveToo() {
        assertThat(Quadratura.ofIndicatori(pesi("50", "30", "20"), DEFAULTS.weights()))
                .isTrue();
        assertThat(Quadratura.ofIndicatori(pesi("50", "30"), DEFAULTS.weights()))
                .isFalse();
    }

    private static Quadratura quadratura(String tolerance, List<Peso> tecnico, List<Peso> finanziario) {
        Map<UnitaId, List<Peso>> pesi = new LinkedHashMap<>();
        pesi.put(TECNICO, tecnico);
        pesi.put(FINANZIARIO, finanziario);
        return Quadratura.of(
                pesi,
                new WeightRules(
                        WeightMode.W1,
                        WeightMode.W1,
                        WeightKey.UNITA,
                        number(tolerance),
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        AfterRemoval.EXPLICIT,
                        null));
    }

    private static List<Peso> pesi(String... pesi) {
        return Arrays.stream(pesi).map(Peso::of).toList();
    }
}
