// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Answered;
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
        return checks(ciclo("W1", "0"), values);
    }

    private static Iterable<State> checks(Cicli.CicloDetail ciclo, Map<String, String> values) {
        return QuadraturaPanel.of(Form.fresh(null, values), ciclo, null, Answers.rows(), Answers.units())
                .checks();
    }

    static Cicli.CicloDetail ciclo(String pesiIndicatori, String tolleranza) {
        return Answered.json("""
                {'anno': 2026, 'fase': 'PROGRAMMAZIONE', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
                 'regole': {'confirmationByAnother': true, 'pesiIndicatori': '%s', 'tolleranzaIndicatori': '%s'}, 'scadenze': [],
                 'conteggi': {'obiettivi': 0, 'indicatori': 0, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0},
                 'passi': []}""".formatted(pesiIndicatori, tolleranza), Cicli.CicloDetail.class);
    }

    @ParameterizedTest
    @CsvSource({
        "W1, 0, '50,00', '45,00', risk, 'Indicatori: fanno 95,00, mancano 5,00'",
        "W3, 0, 60, 45, late, 'Indicatori: fanno 105,00, 5,00 di troppo'",
        "W1, 0, 50, 50, ok, 'Indicatori: fanno 100,00'",
        "W1, 5, 50, 45, ok, 'Indicatori: fanno 95,00'",
        "W1, 0, 50, '', risk, 'Indicatori: fanno 50,00, mancano 50,00'",
        "W2, 0, 3, 4, ok, 'Indicatori: fanno 7,00'",
        "W2, 0, 0, 0, risk, 'Indicatori: fanno 0,00'"
    })
    void theIndicatoriMakeTogetherWhatTheSmvpAsks(
            String mode, String tolerance, String first, String second, String kind, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unita", Answers.UNIT);
        ObjectiveForm.blankIndicatore(values, 0);
        ObjectiveForm.blankIndicatore(values, 1);
        values.put("indicatori/0/peso", first);
        values.put("indicatori/1/peso", second);
        assertThat(checks(ciclo(mode, tolerance), values)).contains(new State(kind, text));
    }
}
