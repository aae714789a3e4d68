// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cancellazioni;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient.Cancellazione;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancellazioniPageTest {

    private static final Instant THEN = Instant.parse("2027-04-02T07:00:00Z");
    private static final Acting ADA = Somebody.in(2027, LocalDate.of(2027, 4, 3), Role.SEGRETARIO);
    private static final PersonId OTTAVIA = new PersonId(new UUID(7, 7));
    private static final People.Names NAMES = new People.Names(Map.of(
            Somebody.ADA,
            new TenantClient.Nome("Ada", "Esempio"),
            Somebody.DARIO,
            new TenantClient.Nome("Dario", "Esempio"),
            OTTAVIA,
            new TenantClient.Nome("Ottavia", "Prova")));

    private static Cancellazione asked(PersonId by) {
        return new Cancellazione(
                new UUID(1, 1),
                OTTAVIA,
                new Act(Organ.GIUNTA, "41", LocalDate.of(2027, 3, 20), false),
                "Scarto autorizzato",
                "CHIESTA",
                by,
                THEN,
                null,
                null,
                null,
                null);
    }

    private static Cancellazione ended(String stato, PersonId by, String perche) {
        var open = asked(Somebody.ADA);
        return new Cancellazione(
                new UUID(2, 2),
                open.persona(),
                open.atto(),
                open.motivo(),
                stato,
                open.chiestaDa(),
                open.chiestaIl(),
                null,
                by,
                THEN,
                perche);
    }

    private static RenderedPage decide(Cancellazione one) {
        return RenderedPage.page(
                        ADA,
                        Head.of("Cancellazione da confermare"),
                        "cancellazioni/decidi.jte",
                        Map.of(
                                "page", CancellazionePage.of(ADA, one, NAMES),
                                "form", Form.fresh(null, Map.of())))
                .kept("cancellazione");
    }

    @Test
    void whoAskedCannotConfirmAndAnotherCan() {
        assertThat(decide(asked(Somebody.ADA)).text())
                .contains("L’hai chiesta tu", "Ritira la richiesta")
                .doesNotContain("Conferma e cancella i dati");
        assertThat(decide(asked(Somebody.DARIO)).text())
                .contains(
                        "Ottavia Prova", "n. 41 del 20/03/2027", "Conferma e cancella i dati", "Rifiuta la richiesta");
        assertThat(decide(ended("CONFERMATA", Somebody.DARIO, "")).html())
                .doesNotContain("<input type=\"hidden\" name=\"passo\"");
    }

    @Test
    void theListSaysWhatWaitsAndHowTheOthersEnded() {
        var page = CancellazioniPage.of(
                ADA, List.of(asked(Somebody.DARIO), ended("RITIRATA", Somebody.DARIO, "Serve per un ricorso")), NAMES);

        assertThat(RenderedPage.page(
                                ADA, Head.of("Cancellazioni di dati"), "cancellazioni/list.jte", Map.of("page", page))
                        .kept("cancellazioni")
                        .text())
                .contains("Dario Esempio, il", "Ritirata", "Serve per un ricorso");
    }

    @Test
    void theRequestAsksForActAndReason() {
        var view = new ChiediPage("/indietro", "/azione", "Ottavia Prova", Acts.organs());

        assertThat(RenderedPage.page(
                                ADA,
                                Head.of("Chiedi di cancellare i dati"),
                                "cancellazioni/chiedi.jte",
                                Map.of("page", view, "form", Form.fresh(null, Map.of())))
                        .html())
                .contains("name=\"atto/numero\"", "name=\"atto/data\"", "name=\"motivo\"");
    }
}
