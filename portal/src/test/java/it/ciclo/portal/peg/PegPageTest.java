// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.peg;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PegPageTest {

    private static PegAnswer peg(String stato, int abitanti, String more) {
        return json("""
                {'anno': 2027, 'stato': '%s', 'versione': 1, 'entroFonte': 'art. 169 c. 1 TUEL', 'inRitardo': false,
                 'variazioni': [], 'variazioniEntro': '2027-12-15', 'variazioniFonte': 'art. 175 c. 9 TUEL',
                 'abitanti': %d, 'soglia': 5000, 'fonte': 'art. 169 c. 3 TUEL'%s}""".formatted(stato, abitanti, more), PegAnswer.class);
    }

    private static final String BILANCIO = """
            , 'tipo': 'EQUIVALENTE', 'denominazione': 'PRO', 'triennioFinoAl': 2029, 'entro': '2027-01-07',
              'bilancio': {'organo': 'CONSIGLIO', 'numero': '41', 'data': '2026-12-18', 'immediatamenteEseguibile': true}""";

    private static final Units.Names UNITS = new Units.Names(List.of(
            json("{'id': '0b000000-0000-7000-8000-000000000001', 'nome': 'Settore tecnico'}", Cicli.Unita.class)));

    private static RenderedPage render(Role role, PegAnswer peg, Form form) {
        Acting acting = Somebody.in(2027, LocalDate.of(2027, 1, 3), role);
        return RenderedPage.page(
                acting,
                Head.of("PEG 2027").in(Nav.PIANO).under("Piano 2027", "/piano"),
                "peg/peg.jte",
                Map.of("page", PegPage.of(acting, peg, UNITS), "form", form));
    }

    private static Form fresh() {
        return Form.fresh(1L, Map.of());
    }

    /** Only what is written: a bilancio is often immediatamente eseguibile, but the form does not say so by itself. */
    @Test
    void whetherTheBilancioIsEnforceableAtOnceIsAsked() {
        assertThat(render(Role.SEGRETARIO, peg("NON_CREATO", 9000, ""), fresh()).html())
                .contains("name=\"bilancio/immediatamenteEseguibile\" value=\"true\">");
    }

    @Test
    void aSmallEnteIsToldThatItMayDoWithout() {
        assertThat(render(Role.SEGRETARIO, peg("NON_CREATO", 1740, ""), fresh()).text())
                .contains("Facoltativo: l’ente ha 1.740 abitanti, la soglia è 5.000 (art. 169 c. 3 TUEL)")
                .contains("L’ente ne fa a meno", "Prepara il PEG");
        assertThat(render(Role.SEGRETARIO, peg("NON_CREATO", 5000, ""), fresh()).text())
                .contains("Dovuto: l’ente ha 5.000 abitanti")
                .doesNotContain("L’ente ne fa a meno");
    }

    @Test
    void aDraftNamesItsBilancioAndUntilWhenItIsApproved() {
        assertThat(render(Role.SEGRETARIO, peg("BOZZA", 9000, BILANCIO), fresh())
                        .text())
                .contains("PRO, triennio 2027–2029")
                .contains("Bilancio: deliberazione di Consiglio comunale n. 41 del 18/12/2026")
                .contains("Termine: 07/01/2027", "Registra e approva il PEG", "Correggi la bozza")
                .contains("Serve se la delibera è dopo il 07/01/2027 (art. 169 c. 1 TUEL)");
    }

    @Test
    void whoMayNotWriteItReadsWhoMay() {
        assertThat(render(Role.OIV, peg("BOZZA", 9000, BILANCIO), fresh()).text())
                .contains("Lo scrivono il segretario e il direttore generale.")
                .doesNotContain("Registra e approva", "Correggi la bozza");
    }

    @Test
    void anApprovedOneIsVariedAndSaysUntilWhen() {
        String approved = BILANCIO.replace("'triennioFinoAl'", """
                'atto': {'organo': 'GIUNTA', 'numero': '2', 'data': '2027-01-20', 'immediatamenteEseguibile': false},
                'motivoRitardo': 'Il responsabile era assente.', 'triennioFinoAl'""");
        var page = render(Role.SEGRETARIO, peg("APPROVATO", 9000, approved), fresh());
        assertThat(page.text())
                .contains("Approvazione: deliberazione di Giunta comunale n. 2 del 20/01/2027")
                .contains("Serve se la delibera è dopo il 15/12/2027 (art. 175 c. 9 TUEL)", "va verificata")
                .doesNotContain("Correggi la bozza");
    }

    @Test
    void itListsTheCapitoliOfItsObjectivesWithTheirSettore() {
        String risorse = """
                , 'risorse': [{'unita': '0b000000-0000-7000-8000-000000000001', 'obiettivo': '0c000000-0000-7000-8000-000000000002',
                  'codice': 'TE-04', 'titolo': 'Luci a LED', 'capitolo': {'codice': '1042/3', 'verso': 'SPESA',
                  'missione': '10.05', 'macroaggregato': '202', 'titolo': 2, 'stanziamento': '45000.00', 'secondoAnno': '5000.00'}},
                  {'unita': '0b000000-0000-7000-8000-000000000001', 'obiettivo': '0c000000-0000-7000-8000-000000000002',
                  'codice': 'TE-04', 'titolo': 'Luci a LED', 'capitolo': {'codice': '310', 'verso': 'ENTRATA',
                  'macroaggregato': '', 'stanziamento': '1200.00'}}]""";
        assertThat(render(Role.SEGRETARIO, peg("BOZZA", 9000, BILANCIO + risorse), fresh())
                        .text())
                .contains("1042/3", "10.05", "Settore tecnico", "TE-04 Luci a LED", "45.000,00")
                .contains("10.05, titolo 2", "Totale spesa", "5.000,00 €")
                .contains("Totale entrata 2027: 1.200,00 € 2028: — 2029: —");
    }

    @Test
    void whatWasTypedComesBackWithTheMessageAtItsField() {
        var form = Form.fresh(1L, Map.of("passo", "bozza", "bilancio/numero", "41", "denominazione", ""))
                .wrong(List.of(new Form.FieldError(
                        "denominazione", "Come si chiama nell’ente", "Scrivi come lo chiama l’ente.")));
        var page = render(Role.SEGRETARIO, peg("NON_CREATO", 9000, ""), form);
        assertThat(page.html()).contains("value=\"41\"").contains("aria-invalid=\"true\"");
        assertThat(page.text()).contains("Scrivi come lo chiama l’ente.");
    }
}
