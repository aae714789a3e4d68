// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Answers;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.State;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel beside the form says the same as the Piano will. */
class QuadraturaPanelTest {

    private static final State MISSING = new State("risk", "Manca il target");

    @ParameterizedTest
    @CsvSource({
        "CRESCENTE, target, 80",
        "RAPPORTO_MENO, target, 5",
        "SCADENZA, entro, 30/06/2026",
        "SCALA, livelli, buono = 100",
        "FASCE_PIU, fasce, 10 = 100"
    })
    void aTargetIsWhatItsKindCallsSo(String tipo, String field, String typed) {
        assertThat(checks(tipo, Map.of())).contains(MISSING);
        assertThat(checks(tipo, Map.of(field, typed))).doesNotContain(MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimo", "massimo"})
    void anIntervalNeedsBothItsEnds(String end) {
        assertThat(checks("INTERVALLO", Map.of(end, "10"))).contains(MISSING);
        assertThat(checks("INTERVALLO", Map.of("minimo", "10", "massimo", "20")))
                .doesNotContain(MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SI_NO", "EVENTI", "CONTESTO"})
    void someKindsNeedNone(String tipo) {
        assertThat(checks(tipo, Map.of())).doesNotContain(MISSING);
    }

    private static Iterable<State> checks(String tipo, Map<String, String> misura) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unita", Answers.UNIT);
        ObjectiveForm.blankIndicatore(values, 0);
        values.put("indicatori/0/tipo", tipo);
        misura.forEach((field, typed) -> values.put("indicatori/0/misura/" + field, typed));
        return QuadraturaPanel.of(Form.fresh(null, values), 2026, null, Answers.rows(), Answers.units())
                .checks();
    }
}
