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

    private static Avvio comune(int n, String nome, StatoAvvio stato) {
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
                null,
                false);
    }

    private static RenderedPage page(Map<String, String> asked, @Nullable String altri) {
        Filtro filtro = Filtro.of(asked);
        Pagina found = new Pagina(
                new Conteggi(0, 1, 0, 7903, 0),
                List.of(comune(1, "Comune di Zone", StatoAvvio.MANCA), comune(2, "Comune di Abano", StatoAvvio.PRONTO)),
                altri);
        return RenderedPage.page(
                null,
                Head.of("Comuni"),
                "consorzio/comuni.jte",
                Map.of("page", ComuniPage.of(UNIONE, filtro, found, List.of())));
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
}
