// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.LateBand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TabellaTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Misura.Tratto> fasce = List.of(
                new Misura.Tratto(number("-5"), number("15.5"), number("90")),
                new Misura.Tratto(number("15.5"), number("30"), number("60")));
        assertThat(Tabella.fasce(Tabella.fasce(fasce)))
                .containsExactly(
                        Map.of("da", number("-5"), "a", number("15.5"), "grado", number("90")),
                        Map.of("da", number("15.5"), "a", number("30"), "grado", number("60")));
        assertThat(Tabella.counts(Tabella.ritardi(List.of(new LateBand(15, number("60")))), "untilDays"))
                .containsExactly(Map.of("untilDays", 15, "grado", number("60")));
        assertThat(Tabella.livelli(Tabella.livelli(List.of(new Misura.Livello("molto buono", number("80"))))))
                .containsExactly(Map.of("nome", "molto buono", "grado", number("80")));
    }

    @Test
    void peopleWriteAsTheyWrite() {
        assertThat(Tabella.fasce("0 - 15=90\n\n 15 a 30 = 60,5 \n"))
                .containsExactly(
                        Map.of("da", number("0"), "a", number("15"), "grado", number("90")),
                        Map.of("da", number("15"), "a", number("30"), "grado", number("60.5")));
        assertThat(Tabella.fasce("")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNothing() {
        assertThat(Tabella.fasce("da zero a dieci")).isNull();
        assertThat(Tabella.counts("1,5 = 60", "finoA")).isNull();
        assertThat(Tabella.livelli("buono")).isNull();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
