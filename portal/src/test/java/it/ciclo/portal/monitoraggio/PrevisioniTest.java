// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Corso.Previsione;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrevisioniTest {

    private static final String AT = "previsioni/0/valore";
    private static final Misura SCALA =
            new Misura.Scala(List.of(livello("ottimo", "100"), livello("sufficiente", "60")));

    private static Misura.Livello livello(String nome, String grado) {
        return new Misura.Livello(nome, new BigDecimal(grado));
    }

    private static @Nullable Map<String, Object> read(Misura misura, String field, String text) {
        Form form = Form.fresh(null, Map.of(AT + field, text));
        return Previsioni.read(form, new Reading(form, Labels.of(Map.of())), AT, misura);
    }

    @Test
    void aForecastOfAJudgementIsOneOfItsLevels() {
        assertThat(Previsioni.livelli(SCALA)).extracting(Option::value).containsExactly("", "ottimo", "sufficiente");
        assertThat(read(SCALA, "/livello", "ottimo")).containsEntry("livello", "ottimo");
        assertThat(read(SCALA, "/livello", "")).isNull();

        Map<String, String> values = new LinkedHashMap<>();
        Previsioni.fill(values, AT, new Valore.Livello("sufficiente"));
        assertThat(values).containsEntry(AT + "/livello", "sufficiente");
    }

    @Test
    void aCountARangeAndAnIntervalAreForecastAsNumbers() {
        for (Misura misura : List.of(
                new Misura.Eventi(List.of()),
                new Misura.Fasce(true, false, List.of()),
                new Misura.Intervallo(null, null, null))) {
            assertThat(read(misura, "/numero", "3")).containsEntry("tipo", "NUMERO");
        }
    }

    @Test
    void whatPromisesNothingIsNotForecast() {
        assertThat(Previsioni.campo(new Misura.Contesto())).isEqualTo(Previsioni.Campo.NESSUNO);
        assertThat(Previsioni.campo(new Misura.PerFasi(List.of()))).isEqualTo(Previsioni.Campo.NESSUNO);
    }

    @Test
    void aQuotientIsShownAsItsKindReadsIt() {
        Misura misura = new Misura.Rapporto(new BigDecimal("5"), true, null, Misura.Quoziente.VARIAZIONE_PERCENTUALE);
        var previsione = new Previsione(
                new IndicatoreId(new UUID(1, 1)),
                "Iscritti in più",
                misura,
                "",
                1,
                new Valore.Rapporto(new BigDecimal("110"), new BigDecimal("100")));
        assertThat(Previsioni.shown(previsione)).startsWith("10,0%");
    }
}
