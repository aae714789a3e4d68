// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemaforoTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.00, NON_RAGGIUNTO",
        "0.01, PARZIALE",
        "99.99, PARZIALE",
        "100.00, RAGGIUNTO",
        "110.00, RAGGIUNTO",
    })
    void whatIsReachedInPartIsNotCalledMissed(BigDecimal grado, Semaforo semaforo) {
        assertThat(Semaforo.atTheEnd(grado)).isEqualTo(semaforo);
    }
}
