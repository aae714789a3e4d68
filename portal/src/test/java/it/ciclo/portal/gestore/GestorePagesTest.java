// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.tenancy.Sospensione.Causa;
import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.client.GestoreClient.Lettura;
import it.ciclo.portal.client.GestoreClient.Sospensione;
import it.ciclo.portal.client.GestoreClient.Subito;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GestorePagesTest {

    private static final Instant NINE = Instant.parse("2027-04-02T07:00:00Z");
    private static final Instant TEN = Instant.parse("2027-04-02T08:00:00Z");
    private static final Form FRESH = Form.fresh(null, Map.of());

    private static Accesso accesso(String stato, boolean mio, String fine, @Nullable String finitoDa) {
        boolean open = stato.equals("APERTO") || stato.equals("FINITO");
        return new Accesso(
                UUID.randomUUID(),
                Somebody.LOVERE,
                "Comune di Lovere",
                "La pagina del Piano non si apre",
                stato,
                "Gestore anna",
                NINE,
                open ? "Gestore bruno" : null,
                open ? NINE : null,
                null,
                open ? TEN : null,
                fine,
                finitoDa,
                stato.equals("FINITO") ? TEN : null,
                mio);
    }

    private static String one(Accesso a) {
        return RenderedPage.page(
                        null,
                        Head.of("Comune di Lovere"),
                        "gestore/accesso.jte",
                        Map.of("page", AccessoPage.of(a), "form", FRESH))
                .text();
    }

    @Test
    void whoAskedIsNotOfferedToApprove() {
        assertThat(one(accesso("CHIESTO", true, "NESSUNA", null)))
                .contains("L’hai chiesto tu", "Ritira la richiesta")
                .doesNotContain("Approva per 60 minuti");
        assertThat(one(accesso("CHIESTO", false, "NESSUNA", null))).contains("Approva per 60 minuti", "Non approvare");
    }

    @Test
    void onlyWhoAskedEntersAndEitherEndsIt() {
        assertThat(one(accesso("APERTO", true, "NESSUNA", null))).contains("Entra nell’ente", "Termina adesso");
        assertThat(one(accesso("APERTO", false, "NESSUNA", null)))
                .contains("Termina adesso")
                .doesNotContain("Entra nell’ente");
    }

    @Test
    void aListTellsHowEachEnded() {
        String text = RenderedPage.page(
                        null,
                        Head.of("Accessi agli enti"),
                        "gestore/accessi.jte",
                        Map.of(
                                "page",
                                AccessiPage.of(
                                        List.of(
                                                accesso("CHIESTO", true, "NESSUNA", null),
                                                accesso("FINITO", true, "DA_SOLO", null),
                                                accesso("FINITO", true, "PRIMA", "Gestore bruno"),
                                                accesso("FINITO", true, "PRIMA", null)),
                                        List.of())))
                .kept("gestore")
                .text();

        assertThat(text)
                .contains(
                        "Aspetta un’altra persona",
                        "Finito da solo",
                        "Terminato da Gestore bruno",
                        "Terminato dall’ente");
    }

    private static String seen(Role role, Accesso a) {
        var acting = Somebody.in(2027, LocalDate.of(2027, 4, 2), role);
        var all = List.of(new Subito(a, List.of(new Lettura(NINE, "ReadObjectives", "/cicli/2027/obiettivi"))));
        return RenderedPage.page(
                        acting,
                        Head.of("Accessi"),
                        "gestore/subiti.jte",
                        Map.of("page", SubitiPage.of(acting, all, FRESH), "form", FRESH))
                .kept("accessi-gestore")
                .text();
    }

    @Test
    void theEnteReadsWhatWasSeenAndItsSegretarioEndsIt() {
        assertThat(seen(Role.SEGRETARIO, accesso("APERTO", false, "NESSUNA", null)))
                .contains(
                        "Gestore anna",
                        "Approvato da Gestore bruno",
                        "Vedere gli obiettivi dell’anno",
                        "Termina adesso");
        assertThat(seen(Role.OIV, accesso("APERTO", false, "NESSUNA", null))).doesNotContain("Termina adesso");
        assertThat(seen(Role.SEGRETARIO, accesso("FINITO", false, "DA_SOLO", null)))
                .doesNotContain("Termina adesso");
    }

    @Test
    void aSuspensionIsConfirmedByAnotherAndTakenAwayByAnybody() {
        assertThat(suspension("CHIESTA", true)).contains("Ritira la richiesta").doesNotContain("Conferma e sospendi");
        assertThat(suspension("CHIESTA", false)).contains("Conferma e sospendi", "Non sospendere");
        assertThat(suspension("IN_VIGORE", true)).contains("Togli la sospensione", "servizi@consorzio.example");
    }

    @Test
    void whatAnotherAskedWaitsOnTheFirstPageForWhoDecides() {
        var page = AccessiPage.of(
                List.of(accesso("CHIESTO", false, "NESSUNA", null), accesso("CHIESTO", true, "NESSUNA", null)),
                List.of(sospensione("CHIESTA", false), sospensione("CHIESTA", true), sospensione("IN_VIGORE", false)));

        assertThat(page.tuoi())
                .extracting(AccessiPage.Tuo::che)
                .containsExactly(
                        "Accesso, chiesto da Gestore anna, 02/04/2027 09:00",
                        "Sospensione, chiesta il 02/04/2027 09:00");
        assertThat(page.attesa()).hasSize(1);
        assertThat(RenderedPage.page(null, Head.of("Accessi"), "gestore/accessi.jte", Map.of("page", page))
                        .text())
                .contains("Aspettano il tuo sì", "Sospendi un ente", "Chiesti da te");
    }

    @Test
    void oneWhoIsLetInReadsUntilWhenOnEveryPageAndEndsItThere() {
        UUID id = UUID.randomUUID();
        var acting = Somebody.whoRunsThePlatform(2027, LocalDate.of(2027, 4, 2), new Io.Accesso(id, TEN));

        var page = RenderedPage.page(
                acting,
                Head.of("Accessi"),
                "gestore/subiti.jte",
                Map.of("page", new SubitiPage(List.of()), "form", FRESH));

        assertThat(page.text())
                .contains("come gestore della piattaforma, fino alle 10:00", "Termina l’accesso", "Torna agli accessi");
        assertThat(page.html()).contains("action=\"/gestore/accessi/" + id + "\"");
    }

    @Test
    void inASuspendedEnteEachPageSaysWhyNothingIsSavedAndWhomToAsk() {
        var acting = Somebody.whileSuspended(
                2027,
                LocalDate.of(2027, 4, 2),
                new it.ciclo.contracts.tenancy.Sospensione(
                        Causa.CONTRATTO_FINITO,
                        "determina n. 41",
                        LocalDate.of(2027, 4, 1),
                        "servizi@consorzio.example"));

        assertThat(RenderedPage.page(
                                acting,
                                Head.of("Accessi"),
                                "gestore/subiti.jte",
                                Map.of("page", new SubitiPage(List.of()), "form", FRESH))
                        .text())
                .contains(
                        "L’ente è sospeso dal 01/04/2027: il contratto di servizio è finito (determina n. 41). Si legge, ma"
                                + " adesso non si salva niente. Per riaprirlo rivolgiti a servizi@consorzio.example.");
    }

    private static Sospensione sospensione(String stato, boolean mia) {
        return new Sospensione(
                UUID.randomUUID(),
                Somebody.LOVERE,
                "Comune di Lovere",
                "CONTRATTO_FINITO",
                "determina n. 41",
                "Il contratto non è stato rinnovato",
                "servizi@consorzio.example",
                stato,
                NINE,
                stato.equals("CHIESTA") ? null : TEN,
                null,
                null,
                mia);
    }

    private static String suspension(String stato, boolean mia) {
        Sospensione one = sospensione(stato, mia);
        return RenderedPage.page(
                        null,
                        Head.of("Comune di Lovere"),
                        "gestore/sospensione.jte",
                        Map.of("page", SospensioniPage.riga(one), "form", FRESH))
                .text();
    }
}
