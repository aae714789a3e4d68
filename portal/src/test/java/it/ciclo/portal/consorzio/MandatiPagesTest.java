// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.MandatiClient.Elenco;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.persone.FineMandatoPage;
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
    void aMandateIsEndedWhereItRunsAndWhoReadsItSeesHowItEnded() {
        var running = MandatiPage.of(AT, ALL).mandati().getFirst();
        assertThat(running.fine()).isEqualTo(AT + "/" + new UUID(0, 9) + "/fine");
        assertThat(running.finita()).isNull();

        Elenco over = json("""
                {'enti': [], 'mandati': [{'id': '%s', 'organo': 'OIV', 'composizione': 'MONOCRATICO',
                   'atto': {'organo': 'Presidente dell’unione', 'numero': '14', 'data': '2024-01-02'}, 'dal': '2024-01-10', 'al': '2026-11-20',
                   'stato': 'FINITO', 'rinnovato': false, 'componenti': [],
                   'fine': {'al': '2026-11-20', 'atto': {'organo': 'Presidente dell’unione', 'numero': '8', 'data': '2026-11-18'},
                            'motivo': 'Dimissioni'},
                   'enti': [{'tenant': '%s', 'denominazione': 'Comune di Lovere', 'entrati': 0},
                            {'tenant': '%s', 'denominazione': 'Comune di Sarnico', 'confermatoIl': '2024-01-12',
                             'finitoIl': '2025-03-04', 'entrati': 1}]}]}""".formatted(new UUID(0, 9), LOVERE, new UUID(0, 3)), Elenco.class);
        var shown = RenderedPage.page(
                null,
                Head.of("OIV e Nuclei condivisi"),
                "consorzio/mandati.jte",
                Map.of("page", MandatiPage.of(AT, over)));
        assertThat(shown.text())
                .contains(
                        "Finisce prima del termine, il 20/11/2026. Presidente dell’unione, n. 8 del 18/11/2026: Dimissioni")
                .contains("mai confermato dall’ente")
                .contains("qui finisce il 04/03/2025");
        assertThat(shown.html()).contains("/rinnovo").doesNotContain("/fine\"");
    }

    @Test
    void theFormOfAnEndSaysWhatHappensAndSendsTheActWithIt() {
        Form form = Form.fresh(
                null,
                Map.of(
                        "al", "2026-11-30",
                        "atto/organo", "Presidente dell’unione",
                        "atto/numero", "8",
                        "atto/data", "chissà",
                        "motivo", "Dimissioni"));
        assertThat(FineMandatoPage.body(form))
                .containsEntry("al", "2026-11-30")
                .containsEntry("atto", Map.of("organo", "Presidente dell’unione", "numero", "8"))
                .containsEntry("motivo", "Dimissioni");
        var shown = RenderedPage.page(
                null,
                Head.of("Fai finire il mandato"),
                "persone/fine-mandato.jte",
                Map.of("page", new FineMandatoPage("Nucleo", "Finisce ovunque.", AT, AT + "/x/fine"), "form", form));
        assertThat(shown.text()).contains("Finisce ovunque.").contains("Chi ha deciso");
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
