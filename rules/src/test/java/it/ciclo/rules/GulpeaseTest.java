// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GulpeaseTest {

    @ParameterizedTest
    @CsvSource({
        // 1 sentence, 4 words, 17 letters: 89 + (300 - 170) / 4, at most 100
        "'Il gatto dorme tanto.', 100",
        // 1 sentence, 11 words, 81 letters: 89 + (300 - 810) / 11
        "'Il comune garantisce informazioni tempestive, comprensibili e verificate entro termini certi.', 43",
        // 2 sentences, 9 words, 33 letters or digits: 89 + (600 - 330) / 9, at most 100
        "'La delibera n. 9 è del 2026. Tutti contenti.', 100"
    })
    void weighsSentencesAndLettersAgainstWords(String text, int index) {
        assertThat(Gulpease.of(text)).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Come dice l'art. 14 c. 4 lett. c del d.lgs. 150 del 2009.",
                "Il grado è 83,51 punti, la spesa 1.082.300 euro",
                "Delibera n. 9 del 29.01.2026..."
            })
    void doesNotEndASentenceAtAnAbbreviationOrADecimal(String text) {
        assertThat(Gulpease.sentences(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "... - !"})
    void hasNothingToSayOfNoText(String text) {
        assertThat(Gulpease.of(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sì. No.", "precipitevolissimevolmente responsabilizzazione amministrativocontabile"})
    void staysBetweenZeroAndOneHundred(String text) {
        assertThat(Gulpease.of(text)).isBetween(0, 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prima riga\nSeconda riga",
                "Prima riga.\nSeconda riga.",
                "Prima riga. Seconda riga!",
                "Prima riga? «Seconda riga».",
                "Prima riga\n\nSeconda riga"
            })
    void endsASentenceWithALineOrAStop(String text) {
        // 2 sentences, 4 words, 20 letters: 89 + (600 - 200) / 4, at most 100
        assertThat(Gulpease.sentences(text)).isEqualTo(2);
    }
}
