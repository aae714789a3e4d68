// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.ModelliClient.Elenco;
import it.ciclo.portal.client.ModelliClient.Intera;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelliPagesTest {

    private static final String AT = "/consorzi/" + new UUID(0, 1) + "/modelli";
    private static final UUID MODELLO = new UUID(0, 7);

    private static final Elenco ALL = json("""
            {'modelli': [
               {'modello': '%s', 'nome': 'SMVP dei laghi', 'versione': 2, 'origine': 'dallo SMVP offerto da Comune di Lovere, versione 3',
                'nota': 'Soglia più alta', 'pubblicataIl': '2027-01-10'},
               {'modello': '%s', 'nome': 'SMVP dei laghi', 'versione': 1, 'origine': 'dalla libreria di Ciclo, «Piccolo comune»',
                'nota': 'La prima', 'pubblicataIl': '2026-01-10'}],
             'libreria': [{'codice': 'predefinito', 'nome': 'Predefinito', 'descrizione': 'Come parte un ente.', 'fonte': 'Ciclo'}],
             'offerte': [{'id': '%s', 'ente': 'Comune di Lovere', 'versione': 3, 'nota': 'Provate un anno', 'offertaIl': '2027-01-05'}]}""".formatted(MODELLO, MODELLO, new UUID(0, 9)), Elenco.class);

    private static RenderedPage page(String template, Map<String, Object> parameters) {
        return RenderedPage.page(null, Head.of("Modelli di SMVP"), template, parameters);
    }

    @Test
    void eachTemplateShowsItsVersionsWithNumberDateAndNote() {
        var shown = page("consorzio/modelli.jte", Map.of("page", ModelliPage.of(AT, ALL)));
        assertThat(shown.text())
                .contains("Versione 2")
                .contains("Soglia più alta")
                .contains("Pubblicata il 10/01/2027, copiata dallo SMVP offerto da Comune di Lovere, versione 3.")
                .contains("SMVP di Comune di Lovere, versione 3")
                .contains("Offerto il 05/01/2027");
        assertThat(shown.html()).contains(AT + "/" + MODELLO + "/versioni/1");
    }

    @Test
    void aVersionIsPublishedFromWhatAComuneOfferedOrFromTheLibrary() {
        Form form = Form.fresh(null, Map.of("modello", MODELLO.toString(), "da", "libreria:predefinito"));
        var shown = page("consorzio/pubblica.jte", Map.of("page", PubblicaPage.of(AT, ALL, form), "form", form));
        assertThat(shown.text()).contains("«SMVP dei laghi», versione 3").contains("Un modello nuovo");
        assertThat(shown.html())
                .contains("value=\"offerta:" + new UUID(0, 9) + "\"")
                .contains("value=\"libreria:predefinito\" checked");
    }

    @Test
    void aVersionIsReadWholeWithWhatItChanged() {
        Intera second = json("""
                {'voce': {'modello': '%s', 'nome': 'SMVP dei laghi', 'versione': 2, 'origine': 'dalla libreria di Ciclo', 'nota': 'Soglia più alta',
                          'pubblicataIl': '2027-01-10'},
                 'parametri': [{'sezione': 'TERMINI', 'nome': 'Termine del Piano', 'valore': '31 gennaio'}],
                 'differenze': [{'nome': 'Soglia degli indicatori', 'prima': 'nessuna', 'dopo': '80, compresa'}]}""".formatted(MODELLO), Intera.class);
        assertThat(page("consorzio/modello.jte", Map.of("page", ModelloPage.of(second)))
                        .text())
                .contains("SMVP dei laghi, versione 2")
                .contains("Rispetto alla versione 1")
                .contains("80, compresa")
                .contains("31 gennaio");
    }
}
