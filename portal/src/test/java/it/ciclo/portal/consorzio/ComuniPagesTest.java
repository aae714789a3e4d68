// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Avvio;
import it.ciclo.portal.client.Consorzi.Conteggi;
import it.ciclo.portal.client.Consorzi.Pagina;
import it.ciclo.portal.client.Consorzi.StatoAvvio;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComuniPagesTest {

    private static final Instant WHEN = Instant.parse("2026-11-28T09:00:00Z");
    private static final Consorzio UNIONE = new Consorzio(
            new Io(new PersonId(new UUID(1, 1)), "Ada", "Esempio", List.of(), List.of(), List.of(), false),
            new UUID(2, 1),
            "Unione dei Laghi",
            "");

    private static Avvio comune(int n, String nome, StatoAvvio stato, @Nullable Instant dato) {
        boolean missing = stato == StatoAvvio.MANCA;
        return new Avvio(
                new TenantId(new UUID(3, n)),
                new Consorzi.Dati(
                        "01606" + n,
                        new Consorzi.Profilo(
                                nome, null, null, null, null, null, null, null, null, null, null, null, 1200, null),
                        List.of(),
                        2027),
                null,
                null,
                WHEN,
                null,
                stato,
                Arrays.stream(Consorzi.Passo.values())
                        .map(p -> new Consorzi.PassoFatto(
                                p,
                                missing && p == Consorzi.Passo.PROFILO ? Consorzi.Stato.MANCA : Consorzi.Stato.FATTO,
                                1,
                                missing && p == Consorzi.Passo.PROFILO ? "PEC" : null,
                                WHEN))
                        .toList(),
                missing ? 85 : 100,
                1,
                0,
                "ada@zone.example",
                dato,
                false);
    }

    private static RenderedPage page(Map<String, String> asked, @Nullable String altri) {
        Filtro filtro = Filtro.of(asked);
        Pagina found = new Pagina(
                new Conteggi(0, 1, 0, 7903, 0),
                List.of(
                        comune(1, "Comune di Zone", StatoAvvio.MANCA, null),
                        comune(2, "Comune di Abano", StatoAvvio.PRONTO, null)),
                3,
                altri);
        return RenderedPage.page(
                null,
                Head.of("Comuni"),
                "consorzio/comuni.jte",
                Map.of("page", ComuniPage.of(UNIONE, filtro, found, List.of(), List.of())));
    }

    @Test
    void aPageSaysHowManyThereAreOfEachStateAndLeadsToTheNext() {
        RenderedPage page = page(Map.of(), "MiBb");
        assertThat(page.text())
                .contains("7.904 comuni: uno fermo, 7.903 aspettano la conferma.")
                .contains("Manca qualcosa (1)", "Continua")
                .doesNotContain("Torna all’inizio");
        assertThat(page.html()).contains("/consorzi/" + UNIONE.id() + "?dopo=MiBb#comuni");
    }

    @Test
    void theLastPageLeadsBackAndKeepsWhatWasAskedFor() {
        RenderedPage page = page(Map.of("q", "zone", "stato", "MANCA", "dopo", "MiBb"), null);
        assertThat(page.text()).contains("Torna all’inizio").doesNotContain("Continua");
        assertThat(page.html())
                .contains("value=\"zone\"", "<option value=\"MANCA\" selected>")
                .contains("?q=zone&amp;stato=MANCA#comuni");
    }

    @Test
    void allLinksNotHandedOverAreOfferedAtOnce() {
        assertThat(page(Map.of(), null).text())
                .contains("Mostra 3 collegamenti", "Un collegamento scaduto viene sostituito");

        var links = List.of(new Consorzi.Consegnato(
                new TenantId(new UUID(3, 1)),
                "Comune di Zone",
                "Ada",
                "Esempio",
                "ada@zone.example",
                "https://ciclo.example/invito/x"));
        assertThat(RenderedPage.page(
                                null,
                                Head.of("Collegamenti"),
                                "consorzio/collegamenti.jte",
                                Map.of("indirizzo", UNIONE.at(""), "collegamenti", links))
                        .text())
                .contains("Si vedono solo ora", "sostituisce quello dato prima")
                .contains("Comune di Zone Ada Esempio ada@zone.example https://ciclo.example/invito/x");
    }

    @Test
    void entiThatWereNotBroughtInHereAreListedAsActive() {
        Pagina none = new Pagina(new Conteggi(0, 0, 0, 0, 0), List.of(), 0, null);
        var enti = List.of(new Consorzi.Ente(new TenantId(new UUID(3, 7)), "Comune di Lovere", "ACTIVE"));
        assertThat(RenderedPage.page(
                                null,
                                Head.of("Comuni"),
                                "consorzio/comuni.jte",
                                Map.of("page", ComuniPage.of(UNIONE, Filtro.of(Map.of()), none, List.of(), enti)))
                        .text())
                .contains("Altri enti del consorzio")
                .contains("Comune di Lovere attivo")
                .doesNotContain("Nessun comune. ", "Collegamenti da consegnare");
    }

    private static RenderedPage one(StatoAvvio stato, @Nullable Instant dato) {
        return RenderedPage.page(
                null,
                Head.of("Comune"),
                "consorzio/comune.jte",
                Map.of("page", ComunePage.of(UNIONE, comune(1, "Comune di Zone", stato, dato))));
    }

    @Test
    void aLinkThatWasGivenIsSaidWithItsTime() {
        assertThat(one(StatoAvvio.PRONTO, null).text())
                .contains("Mostra il collegamento")
                .doesNotContain("C’è già");
        assertThat(one(StatoAvvio.PRONTO, WHEN).text())
                .contains("C’è già un collegamento, dato il 28/11/2026")
                .contains("Farne un altro lo annulla.", "Fai un collegamento nuovo")
                .doesNotContain("Mostra il collegamento");
    }

    @Test
    void dataAreAskedForFirstOnlyWhereSomeAreMissing() {
        assertThat(one(StatoAvvio.MANCA, null).html()).contains("btn btn-primary c-m");
        assertThat(one(StatoAvvio.PRONTO, null).html()).doesNotContain("btn btn-primary c-m");
    }

    @Test
    void aComuneThatIsThereAlreadyIsSaidInTheListOfHits() {
        var lovere =
                new Consorzi.Comune("016128", "Lovere", "E704", "Bergamo", "BG", "Lombardia", List.of("24065"), 5200);
        var rovere =
                new Consorzi.Comune("066086", "Rovere", "H600", "L’Aquila", "AQ", "Abruzzo", List.of("67043"), 900);
        var found = new Consorzi.Comuni("ISTAT", List.of(lovere, rovere), true, true);
        RenderedPage page = RenderedPage.page(
                null,
                Head.of("Aggiungi"),
                "consorzio/cerca.jte",
                Map.of("page", new CercaPage("/nuovo", "/comuni", "Loverre", found, Set.of("016128"))));
        assertThat(page.text())
                .contains("Forse intendi")
                .contains("già registrato nel consorzio")
                .contains("Sono i primi 2, ce ne sono altri");
        assertThat(page.html()).contains("?istat=066086").doesNotContain("?istat=016128");
    }

    @Test
    void aRowThatWillStopSaysAtWhatBeforeItIsLoaded() {
        var row = new Consorzi.Richiesta(8, "Rogno", null, null, List.of(), null, null, 2027);
        var tried = new Consorzi.Provata(8, "016182", "Comune di Rogno", List.of());
        var page = AnteprimaPage.of(
                "/c", new Anteprima(new UUID(9, 1), new UUID(9, 2), "laghi.csv", List.of(row), List.of(tried)));
        assertThat(page.buone()).isEqualTo(1);
        assertThat(page.righe().getFirst().testo())
                .isEqualTo(
                        "Si avvia (ISTAT 016182), poi aspetta: Indirizzo, Codice fiscale dell’ente, E-mail, PEC, Dipendenti, Settori, E-mail del segretario");
    }
}
