// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElevenDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"00341690162", "07643520567", "00000000000"})
    void theLastDigitChecksTheOthers(String code) {
        assertThat(ElevenDigits.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00341690163", "00314690162", "0034169016", "003416901622", "0034169016A", "", "٠٠٣٤١٦٩٠١٦٢"})
    void whatDoesNotFitIsRefused(String code) {
        assertThat(ElevenDigits.isValid(code)).isFalse();
    }
}
