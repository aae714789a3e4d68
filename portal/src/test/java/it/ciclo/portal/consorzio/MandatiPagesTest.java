// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.MandatiClient.Elenco;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MandatiPagesTest {

    private static final String AT = "/consorzi/" + new UUID(0, 1) + "/mandati";
    private static final UUID LOVERE = new UUID(0, 2);

    private static final Elenco ALL = json("""
            {'enti': [{'tenant': '%s', 'denominazione': 'Comune di Lovere'}],
             'mandati': [{'id': '%s', 'organo': 'NUCLEO_DI_VALUTAZIONE', 'composizione': 'MONOCRATICO',
               'atto': {'organo': 'Presidente dell’unione', 'numero': '14', 'data': '2024-01-02'}, 'dal': '2024-01-10', 'al': '2027-01-09',
               'stato': 'IN_CORSO', 'scadeFra': 42, 'rinnovato': false,
               'componenti': [{'nome': 'Olga', 'cognome': 'Prova', 'email': 'olga@studio.example'}],
               'enti': [{'tenant': '%s', 'denominazione': 'Comune di Lovere', 'confermatoIl': '2024-01-12', 'entrati': 1},
                        {'tenant': '%s', 'denominazione': 'Comune di Sarnico', 'entrati': 0}]}]}""".formatted(LOVERE, new UUID(0, 9), LOVERE, new UUID(0, 3)), Elenco.class);

    @Test
    void aMandateThatRunsOutIsNamedFirstAndEachEnteSaysWhetherItHasConfirmed() {
        var shown = RenderedPage.page(
                null,
                Head.of("OIV e Nuclei condivisi"),
                "consorzio/mandati.jte",
                Map.of("page", MandatiPage.of(AT, ALL)));
        assertThat(shown.text())
                .contains("Finiscono entro 60 giorni")
                .contains("fino al 09/01/2027. Mancano 42 giorni.")
                .contains("confermato il 12/01/2024, entrati 1 su 1")
                .contains("aspetta la conferma dell’ente")
                .contains("Nomina: Presidente dell’unione, n. 14 del 02/01/2024.");
        assertThat(shown.html()).contains(AT + "/" + new UUID(0, 9) + "/rinnovo");
    }

    @Test
    void rowsLeftEmptyAreNotSentAndARefusalFindsTheRowThatWasTyped() {
        Form form = Form.fresh(
                null,
                Map.of(
                        "organo",
                        "OIV",
                        "enti/" + LOVERE,
                        "si",
                        "componenti/2/nome",
                        "Olga",
                        "dal",
                        "2026-11-10",
                        "al",
                        "chissà"));
        Map<String, Object> body = MandatoForm.body(form, ALL.enti());
        assertThat(body)
                .containsEntry("enti", List.of(LOVERE.toString()))
                .containsEntry("dal", "2026-11-10")
                .doesNotContainKey("al");
        assertThat((List<?>) body.get("componenti")).hasSize(1);
        assertThat(MandatoForm.field(form, "componenti/0/email")).isEqualTo("componenti/2/email");
        assertThat(MandatoForm.field(form, "atto/numero")).isEqualTo("atto/numero");

        var page = RenderedPage.page(
                null,
                Head.of("Registra una nomina"),
                "consorzio/mandato.jte",
                Map.of("page", NominaPage.of(AT, ALL.enti(), form), "form", form));
        assertThat(page.html()).contains("name=\"enti/" + LOVERE + "\" value=\"si\" checked");
    }
}
