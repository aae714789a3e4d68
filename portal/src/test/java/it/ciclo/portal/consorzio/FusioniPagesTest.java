// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.FusioniClient.Elenco;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FusioniPagesTest {

    private static final String AT = "/consorzi/" + new UUID(0, 1) + "/fusioni";
    private static final UUID LOVERE = new UUID(0, 2);

    private static Elenco one(String confirmed, String more) {
        return json(
                """
                {'successori': [{'tenant': '%s', 'denominazione': 'Comune di Lovere'}], 'predecessori': [],
                 'fusioni': [{'id': '%s', 'tipo': 'FUSIONE', 'successore': {'tenant': '%s', 'denominazione': 'Comune di Lovere'},
                   'dal': '2027-01-01', 'atto': {'organo': 'Regione Lombardia, legge regionale', 'numero': '21', 'data': '2026-10-12'},
                   'predecessori': [{'tenant': '%s', 'denominazione': 'Comune di Castro'%s},
                                    {'tenant': '%s', 'denominazione': 'Comune di Riva'}]%s}]}""".formatted(LOVERE, new UUID(0, 9), LOVERE, new UUID(0, 3), confirmed, new UUID(0, 4), more),
                Elenco.class);
    }

    private static RenderedPage render(Elenco all) {
        return RenderedPage.page(
                null, Head.of("Fusioni"), "consorzio/fusioni.jte", Map.of("page", FusioniPage.of(AT, all)));
    }

    @Test
    void aMergerIsWithdrawnUntilSomebodyHasConfirmed() {
        String at = AT + "/" + new UUID(0, 9) + "/ritiro";
        assertThat(render(one("", "")).html()).contains(at);
        assertThat(render(one(", 'confermataIl': '2026-11-02'", "")).html()).doesNotContain(at);
        String refused =
                ", 'annullata': {'il': '2026-11-19', 'rifiutataDa': 'Comune di Castro', 'motivo': 'Il Consiglio non vuole'}";
        assertThat(render(one("", refused)).html()).doesNotContain(at);
        assertThat(render(one("", refused)).text())
                .contains("Rifiutata il 19/11/2026 da Comune di Castro: Il Consiglio non vuole")
                .contains("non vale più")
                .doesNotContain("aspetta la conferma");
    }

    @Test
    void nobodySucceedsBecauseItsNameStoodFirst() {
        Form form = Form.fresh(null, Map.of());
        var page = FusioniPage.nuova(AT, one("", ""), form);
        assertThat(page.successori().getFirst().value()).isEmpty();
        assertThat(page.tipi().getFirst().value()).isEmpty();
        assertThat(FusioneForm.body(form, one("", "").predecessori())).doesNotContainKeys("successore", "tipo");
    }
}
