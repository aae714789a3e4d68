// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.variazione;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.rules.Quadratura;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedistributionTest {

    private static List<Peso> pesi(String... pesi) {
        return Arrays.stream(pesi).map(Peso::of).toList();
    }

    // W7: 20 of 100 has left
    @Test
    void whatRemainsKeepsItsProportionsAndSumsToOneHundred() {
        assertThat(Redistribution.proportional(pesi("40", "30", "10"))).isEqualTo(pesi("50", "37.5", "12.5"));
    }

    @Test
    void theLastTakesWhatRoundingLeavesOver() {
        assertThat(Redistribution.proportional(pesi("20", "20", "20"))).isEqualTo(pesi("33.33", "33.33", "33.34"));
        assertThat(Redistribution.proportional(pesi("7"))).isEqualTo(pesi("100"));
    }

    @Test
    void withoutAnyWeightNothingChanges() {
        assertThat(Redistribution.proportional(pesi("0", "0"))).isEqualTo(pesi("0", "0"));
        assertThat(Redistribution.proportional(List.of())).isEmpty();
    }

    @Test
    void whateverTheWeightsTheyNeverMissOneHundred() {
        long seed = 20_260_716;
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            List<Peso> pesi = new ArrayList<>();
            for (int i = 0, n = 1 + random.nextInt(30); i < n; i++) {
                pesi.add(new Peso(BigDecimal.valueOf(1 + random.nextInt(10_000), 2)));
            }
            assertThat(Quadratura.somma(Redistribution.proportional(pesi)))
                    .as("seed %d, run %d, %s", seed, run, pesi)
                    .isEqualByComparingTo("100");
        }
    }
}
