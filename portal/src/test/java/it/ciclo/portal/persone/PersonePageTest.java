// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.AFFARI;
import static it.ciclo.portal.session.Somebody.LOVERE;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class PersonePageTest {

    private static final TenantClient.Profilo PROFILO = json("""
            {'tenant': '%s', 'stato': 'ACTIVE', 'demo': true, 'profilo': {'denominazione': 'Comune di Lovere', 'provincia': 'Bergamo',
             'sigla': 'BG', 'indirizzo': 'via Esempio 1', 'cap': '24065', 'codiceIstat': '016128', 'codiceCatastale': 'E704',
             'codiceFiscale': '81003470168', 'partitaIva': '00341690162', 'email': 'info@esempio.it', 'pec': 'pec@esempio.it',
             'popolazione': 5000, 'dipendenti': 40}}""".formatted(LOVERE), TenantClient.Profilo.class);

    private static final List<TenantClient.Persona> PEOPLE =
            json("""
            [{'id': '0b6a4d5e-0000-4000-8000-00000000000d', 'nome': 'Dario', 'cognome': 'Esempio', 'cancellata': false, 'appartenenze': [
               {'id': '0b6a4d5e-0000-4000-8000-0000000000b1', 'ruolo': 'RESPONSABILE', 'unita': '%s', 'dal': '2024-01-01'},
               {'id': '0b6a4d5e-0000-4000-8000-0000000000b2', 'ruolo': 'DIPENDENTE', 'unita': '%s', 'dal': '2020-01-01', 'al': '2023-12-31'}]}]""".formatted(TECNICO, TECNICO), new TypeReference<>() {});

    private static RenderedPage render(Role role) {
        return render(role, PEOPLE);
    }

    private static RenderedPage render(Role role, List<TenantClient.Persona> people) {
        Acting acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), role);
        var view = PersonePage.of(
                acting,
                people,
                List.of(new Cicli.Unita(AFFARI, "AG", "Affari generali"), new Cicli.Unita(TECNICO, "TE", "Tecnico")),
                PROFILO,
                List.of(),
                role == Role.SEGRETARIO ? Integer.valueOf(3) : null);
        return RenderedPage.page(
                acting, Head.of("Ente e persone").in(Nav.PERSONE), "persone/persone.jte", Map.of("page", view));
    }

    @Test
    void peopleHaveTheirRolesWithDatesAndUnitsTheirHead() {
        var page = render(Role.SEGRETARIO).kept("persone");

        assertThat(page.text())
                .contains("Dario Esempio Aggiungi un ruolo")
                .contains("dal 01/01/2024")
                .contains("Ruoli finiti (1)")
                .contains("dal 01/01/2020 al 31/12/2023")
                .contains("senza responsabile")
                .contains("016128");
        assertThat(page.html())
                .contains("persone/ruoli/0b6a4d5e-0000-4000-8000-0000000000b1/fine")
                .contains("persone/nuova")
                .contains("persone/inviti\">3 inviti aperti</a>");
    }

    @Test
    void whoProgrammesAndValidatesIsMarked() {
        List<TenantClient.Persona> both = json("""
                [{'id': '0b6a4d5e-0000-4000-8000-00000000000d', 'nome': 'Ada', 'cognome': 'Esempio', 'cancellata': false, 'appartenenze': [
                   {'id': '0b6a4d5e-0000-4000-8000-0000000000b1', 'ruolo': 'SEGRETARIO', 'dal': '2024-01-01'},
                   {'id': '0b6a4d5e-0000-4000-8000-0000000000b2', 'ruolo': 'OIV', 'dal': '2025-01-01'}]}]""", new TypeReference<>() {});

        assertThat(render(Role.SINDACO, both).text())
                .contains("Ada Esempio Programma e valuta: gli atti di validazione riportano l’avvertenza");
        assertThat(render(Role.SINDACO).text()).doesNotContain("Programma e valuta");
    }

    @Test
    void whoMayNotChangeAnythingSeesNoDoor() {
        assertThat(render(Role.SINDACO).html())
                .doesNotContain("persone/nuova")
                .doesNotContain("persone/inviti")
                .doesNotContain("/fine\"")
                .doesNotContain("persone/settori/");
    }

    @Test
    void aRefusedPersonComesBackAsTyped() {
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var view = new PersonaPage(
                "/enti/x/2026",
                "/enti/x/2026/persone/nuova",
                "Aggiungi una persona",
                "Chi",
                "Aggiungi la persona",
                null,
                List.of(new Option("RESPONSABILE", "Responsabile")),
                List.of(new Option(TECNICO.toString(), "TE Tecnico")));
        var form = Form.fresh(null, Map.of("nome", "Elena", "username", "elena", "unita", TECNICO.toString()))
                .wrong(List.of(new Form.FieldError("username", "Nome utente", "Questo nome utente c’è già.")));
        var page = RenderedPage.page(
                        acting,
                        Head.of("Aggiungi una persona").in(Nav.PERSONE),
                        "persone/persona.jte",
                        Map.of("page", view, "form", form))
                .kept("persone-nuova");

        assertThat(page.html()).contains("value=\"Elena\"").contains("value=\"" + TECNICO + "\" selected");
        assertThat(page.text()).contains("Questo nome utente c’è già.");
    }

    @Test
    void theEndOfAHeadSaysWhatItLeavesOpen() {
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var page = RenderedPage.page(
                acting,
                Head.of("Fine di un ruolo").in(Nav.PERSONE),
                "persone/fine.jte",
                Map.of(
                        "page",
                        new FinePage(
                                "/e", "/e/fine", "Dario Esempio", "Responsabile, Tecnico", "Restano senza titolare."),
                        "form",
                        Form.fresh(null, Map.of("al", "2026-11-30"))));

        assertThat(page.text()).contains("Dario Esempio: Responsabile, Tecnico").contains("Restano senza titolare.");
    }

    @Test
    void aUnitIsRenamedWithAReason() {
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var page = RenderedPage.page(
                acting,
                Head.of("Rinomina il settore").in(Nav.PERSONE),
                "persone/settore.jte",
                Map.of(
                        "page",
                        new SettorePage("/e", "/e/s", "Rinomina il settore", "TE", "Rinomina il settore", false),
                        "form",
                        Form.fresh(null, Map.of("nome", "Tecnico"))));

        assertThat(page.html()).contains("name=\"motivo\"").doesNotContain("name=\"codice\"");
    }
}
