// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Risorse.Capitolo;
import it.ciclo.contracts.objective.Risorse.Strumento;
import it.ciclo.contracts.objective.Risorse.Verso;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Actings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RisorsePageTest {

    private static final Risorse LIGHTS = new Risorse(
            List.of(new Capitolo(
                    "1042/3",
                    Verso.SPESA,
                    "10.05",
                    2,
                    "202",
                    new BigDecimal("45000.00"),
                    new BigDecimal("20000"),
                    null)),
            List.of(new Strumento("autoscala", 1)));

    private static Reading reading(Form form, Map<String, List<Integer>> places) {
        return new Reading(form, RisorsePage::label, pointer -> RisorsePage.line(pointer, places));
    }

    @Test
    void whatIsThereIsReadIntoTheFormAndBack() {
        Form form = Form.fresh(3L, RisorsePage.values(LIGHTS));
        Map<String, List<Integer>> places = new HashMap<>();
        Reading reading = reading(form, places);
        var body = RisorsePage.read(form, reading, places).members();
        assertThat(reading.failed()).isFalse();
        assertThat(body.get("capitoli"))
                .asString()
                .contains("codice=1042/3", "verso=SPESA", "missione=10.05", "stanziamento=45000.00");
        assertThat(body.get("strumenti")).asString().contains("nome=autoscala");
    }

    @Test
    void aRefusalFindsTheLineOfThePage() {
        Map<String, String> values = new HashMap<>(RisorsePage.values(LIGHTS));
        values.keySet().stream()
                .filter(name -> name.startsWith("capitoli/0/"))
                .toList()
                .forEach(name -> values.put(name, ""));
        values.put("capitoli/2/codice", "77");
        values.put("capitoli/2/stanziamento", "10");
        Form form = Form.fresh(3L, values);
        Map<String, List<Integer>> places = new HashMap<>();
        RisorsePage.read(form, reading(form, places), places);
        assertThat(RisorsePage.line("capitoli/0/stanziamento", places)).isEqualTo("capitoli/2/stanziamento");
        values.put("capitoli/0/stanziamento", "20");
        Map<String, List<Integer>> without = new HashMap<>();
        RisorsePage.read(Form.fresh(3L, values), reading(Form.fresh(3L, values), without), without);
        assertThat(RisorsePage.line("capitoli/0/codice", without)).isEqualTo("capitoli/0/codice");
        assertThat(RisorsePage.line("motivo", places)).isEqualTo("motivo");
    }

    @Test
    void aReasonIsAskedForOnceTheObjectiveIsInForce() {
        Form form = Form.fresh(3L, RisorsePage.values(LIGHTS));
        var page = new RisorsePage(
                "Risorse di TE-01", "Capitoli", "/risorse", "/obiettivi", "2026", List.of(0, 1), List.of(0), true);
        var rendered = RenderedPage.page(
                Actings.segretario(),
                Head.of("Risorse di TE-01").in(Nav.OBIETTIVI),
                "corso/risorse.jte",
                Map.of("page", page, "form", form));
        assertThat(rendered.text()).contains("1. Capitolo", "2. Capitolo", "scrivi perché cambiano");
        assertThat(rendered.html()).contains("value=\"45.000,00\"");
    }
}
