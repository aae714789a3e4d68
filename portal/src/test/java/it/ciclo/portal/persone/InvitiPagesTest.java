// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Answered.json;
import static it.ciclo.portal.session.Somebody.TECNICO;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.InvitiClient.Elenco;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.persone.InvitiPage.Collegamento;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitiPagesTest {

    private static final Acting ADA = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
    private static final String DARIO = "0b6a4d5e-0000-4000-8000-0000000000c1";
    private static final String ENDED = "0b6a4d5e-0000-4000-8000-0000000000c4";

    private static Elenco invited(boolean posta) {
        return json("""
                {'posta': %s, 'inviti': [
                  {'id': '%s', 'nome': 'Dario', 'cognome': 'Esempio', 'email': 'dario@lovere.example', 'ruolo': 'RESPONSABILE',
                   'unita': '%s', 'dal': '2026-11-16', 'stato': 'PREPARATO'},
                  {'id': '0b6a4d5e-0000-4000-8000-0000000000c2', 'nome': 'Irma', 'cognome': 'Prova', 'email': 'irma@lovere.example',
                   'ruolo': 'OIV', 'dal': '2026-11-16', 'al': '2029-11-15', 'stato': 'APERTO', 'scadeIl': '2026-12-01T10:00:00Z'},
                  {'id': '0b6a4d5e-0000-4000-8000-0000000000c3', 'nome': 'Ugo', 'cognome': 'Prova', 'email': 'ugo@lovere.example',
                   'ruolo': 'SINDACO', 'dal': '2026-11-01', 'stato': 'APERTO', 'scadeIl': '2026-11-19T09:59:00Z'},
                  {'id': '%s', 'nome': '', 'cognome': '', 'email': '', 'ruolo': 'REVISORE', 'dal': '2026-11-01', 'stato': 'FINITO'}]}""".formatted(posta, DARIO, TECNICO, ENDED), Elenco.class);
    }

    private static RenderedPage list(boolean posta, @Nullable Collegamento link) {
        var units = List.of(new Cicli.Unita(TECNICO, "TE", "Tecnico"));
        return RenderedPage.page(
                ADA,
                Head.of("Inviti").in(Nav.PERSONE),
                "persone/inviti.jte",
                Map.of("page", InvitiPage.of(ADA, invited(posta), units, NOW, link)));
    }

    @Test
    void whoIsInvitedStandsThereWithRoleAndHowFarTheInvitationIs() {
        var page = list(false, null).kept("inviti");

        assertThat(page.text())
                .contains("3 persone invitate non sono ancora entrate.")
                .contains("dario@lovere.example Responsabile, Tecnico dal 16/11/2026 nessun collegamento dato finora")
                .contains("dal 16/11/2026 al 15/11/2029 collegamento dato, vale fino al 01/12/2026")
                .contains("scaduto il 19/11/2026")
                .contains("finito con l’ente")
                .contains("Mostra il collegamento : Dario Esempio");
        assertThat(page.html())
                .contains(DARIO + "/invio", DARIO + "/revoca", "persone/inviti/nuovo")
                .doesNotContain(ENDED);
    }

    @Test
    void whereMailGoesOutALetterIsSentAgain() {
        assertThat(list(true, null).text())
                .contains("Manda di nuovo : Dario Esempio")
                .doesNotContain("Mostra il");
    }

    @Test
    void whereNobodyIsInvitedThePageSaysHowOneComesIn() {
        var page = RenderedPage.page(
                ADA,
                Head.of("Inviti").in(Nav.PERSONE),
                "persone/inviti.jte",
                Map.of("page", InvitiPage.of(ADA, new Elenco(false, List.of()), List.of(), NOW, null)));

        assertThat(page.text()).contains("Nessun invito aperto").doesNotContain("0 persone");
    }

    @Test
    void theLinkSaysWhoseItIs() {
        assertThat(list(false, new Collegamento("Dario Esempio", "https://ciclo.example/invito/x"))
                        .text())
                .contains("Collegamento per Dario Esempio https://ciclo.example/invito/x")
                .contains("Si vede solo ora");
    }

    @Test
    void aNewLinkSaysThatTheOneBeforeIsWorthNothing() {
        var given = invited(false).inviti().get(1);
        var prepared = invited(false).inviti().getFirst();

        assertThat(one(InvitoPage.invio(ADA, given, false)).text())
                .contains("C’è già un collegamento dato, con scadenza il 01/12/2026: con quello nuovo non vale più.");
        assertThat(one(InvitoPage.invio(ADA, prepared, false)).text()).doesNotContain("non vale più");
    }

    @Test
    void aRevocationAsksForTheReason() {
        var page = one(InvitoPage.revoca(ADA, invited(false).inviti().getFirst()));

        assertThat(page.text()).contains("Revoca l’invito di Dario Esempio");
        assertThat(page.html()).contains("name=\"motivo\"");
    }

    @Test
    void aRefusedInvitationComesBackAsTyped() {
        var view = new PersonaPage(
                "/enti/x/2026/persone/inviti",
                "/enti/x/2026/persone/inviti/nuovo",
                "Invita una persona",
                "Chi",
                "Invita",
                null,
                List.of(new Option("RESPONSABILE", "Responsabile")),
                List.of(new Option(TECNICO.toString(), "TE Tecnico")));
        var form = Form.fresh(null, Map.of("nome", "Elena", "email", "elena"))
                .wrong(List.of(new Form.FieldError("email", "Email", "Non è un indirizzo.")));
        var page = RenderedPage.page(
                ADA, Head.of("Invita").in(Nav.PERSONE), "persone/invita.jte", Map.of("page", view, "form", form));

        assertThat(page.html()).contains("value=\"Elena\"", "name=\"unita\"", "name=\"dal\"", "name=\"motivo\"");
        assertThat(page.text()).contains("Non è un indirizzo.");
    }

    private static RenderedPage one(InvitoPage view) {
        return RenderedPage.page(
                ADA,
                Head.of(view.titolo()).in(Nav.PERSONE),
                "persone/invito.jte",
                Map.of("page", view, "form", Form.fresh(null, Map.of())));
    }
}
