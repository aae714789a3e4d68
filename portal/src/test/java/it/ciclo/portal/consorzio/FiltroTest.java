// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiltroTest {

    @Test
    void theNextPageKeepsTheWords() {
        Filtro filtro = Filtro.of(Map.of("q", " sant’agata & co ", "stato", "MANCA", "dopo", "abc"));
        assertThat(filtro.indirizzo("/consorzi/1", "MiBb"))
                .isEqualTo("/consorzi/1?q=sant%E2%80%99agata%20%26%20co&stato=MANCA&dopo=MiBb");
        assertThat(filtro.indirizzo("/consorzi/1", null)).doesNotContain("dopo");
    }

    @Test
    void whatIsNoneOfItsWordsIsLeftOut() {
        Filtro filtro = Filtro.of(Map.of("stato", "ALTRO", "dopo", "<script>", "tutti", "si"));
        assertThat(filtro.isEmpty()).isTrue();
        assertThat(filtro.indirizzo("/consorzi/1", filtro.dopo())).isEqualTo("/consorzi/1");
    }
}
