// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Answers;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.session.Actings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GiudizioPanelTest {

    @Test
    void beforeTheYearIsOverThereIsNoResultToJudge() {
        assertThat(GiudizioPanel.of(Actings.responsabile(), Answers.detail(), Answers.people()))
                .isNull();
    }

    @Test
    void computedAndJudgedStandSideBySide() {
        var panel = new GiudizioPanel(
                "75,00",
                "85,00",
                null,
                List.of(new GiudizioPanel.Riga("Vera, per l’OIV, lo ha valutato il 10/05/2027", "Reclami di agosto")),
                List.of(),
                List.of(new GiudizioPanel.Azione("Valuta il risultato", "/v")),
                null);
        assertThat(Rendered.page("giudizio", "obiettivi/giudizio.jte", Map.of("panel", panel)))
                .contains("Grado calcolato", "75,00", "Grado valutato dall’OIV", "85,00", "Reclami di agosto")
                .contains("<a href=\"/v\">Valuta il risultato</a>");
    }
}
