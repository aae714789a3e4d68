// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.number;
import static it.ciclo.rules.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.MissingRules;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.Ambito;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final UnitaId TRIBUTI = new UnitaId(uuid(1));
    private static final UnitaId TECNICO = new UnitaId(uuid(2));

    @Test
    void weighsTheUnitsAsTheSmvpSays() {
        List<Parte> year = List.of(parte(TRIBUTI, "100", "80"), parte(TECNICO, "100", "60"));
        assertThat(Rollup.of(year, rules(EnteRollup.E1)).ente()).isEqualByComparingTo("70");
        assertThat(Rollup.of(year, rules(EnteRollup.E2)).ente()).isEqualByComparingTo("75"); // 0.75 * 80 + 0.25 * 60
    }

    @Test
    void aUnitWithoutWeightDoesNotCountUnderE2() {
        List<Parte> year = List.of(parte(TRIBUTI, "100", "80"), parte(new UnitaId(uuid(9)), "100", "0"));
        assertThat(Rollup.of(year, rules(EnteRollup.E2)).ente()).isEqualByComparingTo("80");
    }

    @Test
    void strategicObjectivesAloneMakeTheEnteUnderE4() {
        Parte strategic = new Parte(TRIBUTI, Peso.of("30"), number("90"), false, true, null);
        assertThat(Rollup.of(List.of(strategic, parte(TECNICO, "70", "10")), rules(EnteRollup.E4))
                        .ente())
                .isEqualByComparingTo("90");
        assertThat(Rollup.of(List.of(parte(TECNICO, "70", "10")), rules(EnteRollup.E4))
                        .ente())
                .isNull();
    }

    // art. 8 D.Lgs. 150/2009
    @Test
    void ambitiAreMeasuredByObjectivesOrByThemselves() {
        List<Parte> year = List.of(
                new Parte(TRIBUTI, Peso.of("60"), number("70"), false, false, "STRATEGIE"),
                new Parte(TECNICO, Peso.of("40"), number("20"), false, false, null));
        Rollup rollup = Rollup.of(year, Map.of("UTENTI", number("90")), rules(EnteRollup.E5));
        assertThat(rollup.ente()).isEqualByComparingTo("75"); // (75 * 70 + 25 * 90) / 100
        assertThat(rollup.ambiti()).hasSize(2);
        assertThat(Rollup.of(year, rules(EnteRollup.E5)).ente())
                .as("an ambito without grado leaves its weight")
                .isEqualByComparingTo("70");
    }

    // W8
    @Test
    void anObjectiveOfTwoUnitsCountsInEachWithItsWeightThere() {
        List<Parte> year = List.of(
                parte(TRIBUTI, "20", "50"),
                parte(TRIBUTI, "80", "100"),
                parte(TECNICO, "50", "50"),
                parte(TECNICO, "50", "100"));
        Rollup rollup = Rollup.of(year, rules(EnteRollup.E1));
        assertThat(rollup.of(TRIBUTI)).isEqualByComparingTo("90");
        assertThat(rollup.of(TECNICO)).isEqualByComparingTo("75");
    }

    // Z9
    @Test
    void aNeutralisedObjectiveIsLeftOutOrAssumed() {
        List<Parte> year =
                List.of(new Parte(TRIBUTI, Peso.of("50"), number("0"), true, false, null), parte(TRIBUTI, "50", "80"));
        assertThat(neutralised(year, NeutralisationPolicy.EXCLUDE_AND_REWEIGHT)).isEqualByComparingTo("80");
        assertThat(neutralised(year, NeutralisationPolicy.ASSUME_100)).isEqualByComparingTo("90");
        assertThat(neutralised(year, NeutralisationPolicy.ASSUME_UNIT_AVERAGE)).isEqualByComparingTo("80");
    }

    // W8
    @Test
    void aSharedObjectiveCountsInEachUnitAndOnceInTheEnte() {
        List<Parte> year = List.of(
                parte(TRIBUTI, "20", "50"),
                new Parte(TECNICO, Peso.of("50"), number("50"), false, false, null, true),
                parte(TRIBUTI, "80", "100"),
                parte(TECNICO, "100", "80"));

        Rollup perUnita = Rollup.of(year, rules(EnteRollup.E1));
        assertThat(perUnita.of(TRIBUTI)).isEqualByComparingTo("90");
        assertThat(perUnita.of(TECNICO)).isEqualByComparingTo("70");
        assertThat(perUnita.ente()).isEqualByComparingTo("80");
        // (20 * 50 + 80 * 100 + 100 * 80) / 200
        assertThat(Rollup.of(year, rules(EnteRollup.E3)).ente()).isEqualByComparingTo("85");
    }

    private static @Nullable BigDecimal neutralised(List<Parte> year, NeutralisationPolicy policy) {
        SmvpRules rules =
                DEFAULTS.with(new MissingRules(MissingPolicy.SCORE_ZERO, ZeroDenominator.NOT_AVAILABLE, policy));
        return Rollup.of(year, rules).of(TRIBUTI);
    }

    private static Parte parte(UnitaId unita, String peso, String grado) {
        return new Parte(unita, Peso.of(peso), number(grado));
    }

    private static SmvpRules rules(EnteRollup ente) {
        return DEFAULTS.with(new RollupRules(
                UnitaRollup.WEIGHTED_MEAN,
                ente,
                List.of(new UnitaPeso(TRIBUTI, Peso.of("75")), new UnitaPeso(TECNICO, Peso.of("25"))),
                List.of(
                        new Ambito("STRATEGIE", "Strategie", Peso.of("75")),
                        new Ambito("UTENTI", "Utenti", Peso.of("25")))));
    }
}
