// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.net.URI;

/** What a person may do, what is kept of her, and how the data of one who left are erased by two. */
final class DirittiVisit {

    private final Chromium chromium;
    private final Visits visits;
    private final RunningCiclo ciclo;
    private final String ente;

    /** @param ente the address of the ente and year, without a slash at the end */
    DirittiVisit(Chromium chromium, Visits visits, RunningCiclo ciclo, String ente) {
        this.chromium = chromium;
        this.visits = visits;
        this.ciclo = ciclo;
        this.ente = ente;
    }

    void all(Page segretario) throws IOException, InterruptedException {
        visits.visit(segretario, ente + "/permessi", "permessi");
        assertThat(segretario.locator("main")).containsText("Registrare la delibera che approva il Piano");
        visits.visit(segretario, ente + "/i-miei-dati", "i-miei-dati");
        visits.visit(segretario, ente + "/sicurezza", "sicurezza");
        String person = former();
        segretario.navigate(chromium.portal() + ente + "/persone");
        segretario.getByText("Ruoli finiti").click();
        visits.visit(segretario, ente + "/persone/" + person + "/cancellazione");
        button(segretario, "Chiedi la cancellazione").click();
        visits.look(segretario, "an erasure without an act", null);
        segretario.locator("[name='atto/numero']").fill("41");
        segretario.locator("[name='atto/data']").fill("2026-10-20");
        segretario.locator("[name=motivo]").fill("Scarto autorizzato dalla Soprintendenza");
        button(segretario, "Chiedi la cancellazione").click();
        assertThat(segretario.locator("main")).containsText("Richiesta registrata");
        visits.visit(segretario, ente + "/cancellazioni");
        segretario.locator("main a[href*='/cancellazioni/']").first().click();
        assertThat(segretario.locator("main")).containsText("L’hai chiesta tu");
        confirmedByAnother();
    }

    private void confirmedByAnother() throws IOException {
        Page sindaco = visits.watched(chromium.signedIn("piero.esempio", "Lovere", "Sindaco"));
        visits.visit(sindaco, ente + "/oggi");
        assertThat(sindaco.locator("main")).containsText("Una cancellazione di dati aspetta");
        sindaco.locator("main a[href='cancellazioni']").click();
        sindaco.locator("main a[href*='/cancellazioni/']").first().click();
        visits.visit(sindaco, URI.create(sindaco.url()).getPath(), "cancellazione");
        button(sindaco, "Rifiuta la richiesta").click();
        visits.look(sindaco, "a refusal without a reason", null);
        button(sindaco, "Conferma e cancella i dati").click();
        assertThat(sindaco.locator("main")).containsText("i dati di quella persona sono cancellati");
        visits.look(sindaco, "erasures that are decided", null);
    }

    /** Somebody whose role is over. @return her id */
    private String former() throws IOException, InterruptedException {
        String root = ente.substring(0, ente.lastIndexOf('/'));
        Api tenants = ciclo.as("ada.esempio", "lovere", "SEGRETARIO", Application.TENANT);
        Api.Answer person =
                tenants.send(Api.Command.post(root + "/persone", null, """
                {"username": "ottavia.esempio", "password": "%s", "nome": "Ottavia", "cognome": "Esempio"}""".formatted(DemoAccounts.PASSWORD)));
        assertThat(person.ok()).as(person.body()).isTrue();
        Api.Answer role = tenants.send(Api.Command.post(root + "/appartenenze", null, """
                {"persona": "%s", "ruolo": "REVISORE", "dal": "2020-01-01", "al": "2024-06-30", "motivo": "Nomina del Consiglio comunale"}""".formatted(person.id())));
        assertThat(role.ok()).as(role.body()).isTrue();
        return person.id();
    }
}
