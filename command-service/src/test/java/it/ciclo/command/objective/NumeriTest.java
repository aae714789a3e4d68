// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeriTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "due, 2",
        "sedici, 16",
        "venti, 20",
        "ventuno, 21",
        "ventun, 21",
        "ventitré, 23",
        "ventotto, 28",
        "trenta, 30",
        "trentacinque, 35",
        "novantanove, 99",
        "cento, 100",
        "centotto, 108",
        "centottanta, 180",
        "centoventi, 120",
        "duecentocinquanta, 250",
        "mille, 1000",
        "millecinquecento, 1500",
        "duemilaventisei, 2026",
        "trentamila, 30000",
        "sessanta, 60",
    })
    void aNumberIsTheSameInWordsAndInFigures(String word, String figures) {
        assertThat(Numeri.of("entro " + word + " giorni")).containsExactly(figures);
    }

    @Test
    void anElidedNumberIsOneToo() {
        assertThat(Numeri.of("trent’anni, vent'ore e cent’euro")).containsExactly("30", "20", "100");
    }

    @Test
    void monthsAndOrdinalsPromiseADayAsWell() {
        assertThat(Numeri.of("Entro marzo, nel primo trimestre")).containsExactly("marzo", "prim°");
        assertThat(Numeri.of("Entro il trentesimo giorno")).containsExactly("trentesim°");
    }

    @Test
    void articlesAndOtherWordsAreNoNumbers() {
        assertThat(
                        Numeri.of(
                                "Un ufficio, una pratica e uno sportello: secondo la legge, non nel centro né dell’ente, l'altro"))
                .isEqualTo(List.of());
    }
}
