// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.Riga;
import it.ciclo.portal.client.ObjectiveDetail.Spiegazione;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sum under a grado can be done again by hand with what is printed. */
class PercheTest {

    private static Riga riga(String peso, @Nullable String grado, @Nullable String punti) {
        return new Riga(
                new IndicatoreId(new UUID(0, 1)),
                "Tempo",
                new BigDecimal(peso),
                "45 ÷ 49 × 100",
                grado == null ? null : new BigDecimal(grado),
                punti == null ? null : new BigDecimal(punti));
    }

    private static Perche perche(int missing, String counting, Riga... righe) {
        BigDecimal sum = new BigDecimal("64.545454");
        return Perche.of(
                new Spiegazione("O1", 1, List.of(righe), new BigDecimal(counting), missing, sum, "", sum),
                sum,
                sum,
                null);
    }

    @Test
    void aWeightCountsForItselfWhereAllHaveAValue() {
        var page = perche(0, "100.00", riga("50.00", "85", "42.50"), riga("50.00", "40", "20.00"));
        assertThat(page.righe().getFirst().times()).isEqualTo("85,00 × 50%");
        assertThat(page.righe()).extracting(Perche.Riga::share).containsOnlyNulls();
        assertThat(page.provvisorio()).isNull();
    }

    @Test
    void whereValuesAreMissingTheWeightIsPrintedWithWhatItIsDividedBy() {
        var page = perche(
                1,
                "55.00",
                riga("30.00", "85", "46.363636"),
                riga("25.00", "40", "18.181818"),
                riga("45.00", null, null));
        assertThat(page.righe().getFirst().times()).isEqualTo("85,00 × 30 ÷ 55");
        assertThat(page.righe().getFirst().share()).isEqualTo("30% su 55% con valore = 54,55%");
        assertThat(page.righe().getLast().share()).isNull();
        assertThat(page.provvisorio()).startsWith("Provvisorio: 1 indicatore non ha ancora un valore.");
    }

    @Test
    void howManyValuesAreMissingIsCounted() {
        assertThat(perche(2, "30.00", riga("30.00", "25", "25.00")).provvisorio())
                .startsWith("Provvisorio: 2 indicatori non hanno ancora un valore.");
    }

    @Test
    void whatTheOivJudgedStandsBesideWhatWasComputed() {
        BigDecimal computed = new BigDecimal("86.67");
        var page = Perche.of(
                new Spiegazione(
                        "O1",
                        1,
                        List.of(riga("100.00", "86.6667", "86.6667")),
                        new BigDecimal("100.00"),
                        0,
                        new BigDecimal("86.6667"),
                        "",
                        computed),
                new BigDecimal("86.6667"),
                new BigDecimal("90.50"),
                new ObjectiveDetail.Valutata(
                        new BigDecimal("90.50"),
                        "Gara rinviata per l’alluvione.",
                        null,
                        new PersonId(new UUID(0, 7)),
                        Instant.parse("2026-03-02T09:00:00Z")));
        assertThat(page.question()).isEqualTo("Perché 90,50?");
        assertThat(page.rounded()).isEqualTo("arrotondata a 2 decimali: 86,67");
        assertThat(page.valutato()).contains("90,50", "86,67", "02/03/2026", "alluvione");
    }
}
