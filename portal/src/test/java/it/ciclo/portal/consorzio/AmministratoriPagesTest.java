// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.AmministratoriClient.Elenco;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmministratoriPagesTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID UGO = new UUID(0, 2);
    private static final UUID UNIONE = new UUID(0, 9);

    private static RenderedPage page(String ugoEnds, @Nullable String link) {
        Elenco all = json("""
                {'posta': false,
                 'amministratori': [{'persona': '%s', 'nome': 'Ada', 'cognome': 'Esempio', 'dal': '2025-03-04'},
                                    {'persona': '%s', 'nome': 'Ugo', 'cognome': 'Prova', 'dal': '2026-01-05' %s}],
                 'inviti': [{'id': '%s', 'nome': 'Irma', 'cognome': 'Prova', 'email': 'irma@unione.example',
                             'scadeIl': '2026-12-12T10:00:00Z'}]}""".formatted(ADA, UGO, ugoEnds, new UUID(0, 3)), Elenco.class);
        Io io = new Io(new PersonId(ADA), "Ada", "Esempio", List.of(), List.of(), List.of(), false);
        Consorzio consorzio = new Consorzio(io, UNIONE, "Unione dei laghi", "token");
        return RenderedPage.page(
                null,
                Head.of("Chi amministra"),
                "consorzio/amministratori.jte",
                Map.of("page", AmministratoriPage.of(consorzio, io.id(), all, link)));
    }

    @Test
    void whoAdministersIsNamedWhoIsInvitedTooAndTheLinkStandsThereOnce() {
        RenderedPage shown = page("", "https://ciclo.example/invito-consorzio/x");
        assertThat(shown.text())
                .contains("Ada Esempio (sei tu) dal 04/03/2025")
                .contains("Ugo Prova dal 05/01/2026")
                .contains("irma@unione.example vale fino al 12/12/2026")
                .contains("Collegamento per la persona invitata https://ciclo.example/invito-consorzio/x")
                .doesNotContain("segretario");
        assertThat(shown.html()).contains(UGO + "/fine", ADA + "/fine", new UUID(0, 3) + "/revoca");
    }

    @Test
    void theLastWhoStaysIsNotOfferedToBeEnded() {
        RenderedPage shown = page(", 'al': '2026-12-31'", null);
        assertThat(shown.text()).contains("dal 05/01/2026 al 31/12/2026");
        assertThat(shown.html()).doesNotContain("/fine\"");
    }

    @Test
    void anEndAsksForTheDayAndTheReason() {
        var page = new FinePage(
                "Fine", "Effetto", "/a", "/a/fine", "Termina", "Con ieri finisce subito.", "L’atto o il motivo.");
        assertThat(RenderedPage.page(
                                null,
                                Head.of("Fine"),
                                "consorzio/fine.jte",
                                Map.of("page", page, "form", Form.fresh(null, Map.of())))
                        .html())
                .contains("name=\"al\"", "name=\"motivo\"", "Con ieri finisce subito.");
    }
}
