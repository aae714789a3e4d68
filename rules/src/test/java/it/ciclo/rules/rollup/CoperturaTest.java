// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoperturaTest {

    private static final UnitaId TECNICO = new UnitaId(UUID.fromString("0b6a4d5e-0000-4000-8000-000000000001"));
    private static final UnitaId AFFARI = new UnitaId(UUID.fromString("0b6a4d5e-0000-4000-8000-000000000002"));

    private static Parte parte(UnitaId unita, String peso, @Nullable String grado) {
        return new Parte(unita, Peso.of(peso), grado == null ? null : new BigDecimal(grado));
    }

    @Test
    void aGradoSaysOnHowManyObjectivesAndHowMuchWeightItRests() {
        assertThat(Copertura.of(
                        List.of(parte(TECNICO, "30", "100"), parte(TECNICO, "70", null), parte(AFFARI, "100", null))))
                .isEqualTo(new Copertura(1, 3, 1, 15));
    }

    @Test
    void aSmallPartIsNotRoundedToNothingNorALargeOneToAll() {
        assertThat(Copertura.of(List.of(parte(TECNICO, "0.10", "80"), parte(TECNICO, "99.90", null)))
                        .pesoCoperto())
                .isEqualTo(1);
        assertThat(Copertura.of(List.of(parte(TECNICO, "0.10", null), parte(TECNICO, "99.90", "80")))
                        .pesoCoperto())
                .isEqualTo(99);
    }

    @Test
    void whatSeveralUnitsShareIsOneObjectiveOfTheEnteAndOneOfEachUnit() {
        Parte shared = new Parte(AFFARI, Peso.of("100"), new BigDecimal("80"), false, false, null, true);
        assertThat(Copertura.of(List.of(parte(TECNICO, "100", "80"), shared))).isEqualTo(new Copertura(1, 1, 2, 100));
        assertThat(Copertura.ofUnita(List.of(shared))).isEqualTo(new Copertura(1, 1, 1, 100));
    }

    @Test
    void whatWasNeutralisedIsNotAmongThem() {
        Parte neutral = new Parte(TECNICO, Peso.of("35"), new BigDecimal("100"), true, false, null);
        assertThat(Copertura.of(List.of(parte(TECNICO, "40", "90"), neutral, parte(TECNICO, "25", "80"))))
                .isEqualTo(new Copertura(2, 2, 1, 100));
    }

    @Test
    void withoutObjectivesOrValuesNothingIsCovered() {
        assertThat(Copertura.of(List.of())).isEqualTo(new Copertura(0, 0, 0, 0));
        assertThat(Copertura.of(List.of(parte(TECNICO, "100", null)))).isEqualTo(new Copertura(0, 1, 0, 0));
        assertThat(Copertura.of(List.of(parte(TECNICO, "100", "0")))).isEqualTo(new Copertura(1, 1, 1, 100));
    }
}
