// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** One who runs the platform asks for an ente and another approves; what is read there the segretario sees, and ends. */
final class GestoreVisit {

    private static final String REASON = "La pagina del Piano non si apre: segnalazione 118";

    private final Chromium chromium;
    private final Visits visits;
    private final RunningCiclo ciclo;
    private final String ente;

    /** @param ente the address of the ente and year, without a slash at the end */
    GestoreVisit(Chromium chromium, Visits visits, RunningCiclo ciclo, String ente) {
        this.chromium = chromium;
        this.visits = visits;
        this.ciclo = ciclo;
        this.ente = ente;
    }

    void all(Page segretario) throws IOException {
        visits.visit(segretario, ente + "/accessi-gestore");
        assertThat(segretario.locator("main")).containsText("non ha mai chiesto");
        Page anna = operator(Secrets.FIRST_OPERATOR, "operator.1");
        asked(anna);
        visits.visit(segretario, ente + "/oggi");
        assertThat(segretario.locator("main")).containsText("ha chiesto di leggere i dati dell’ente: " + REASON);

        Page bruno = operator(Secrets.SECOND_OPERATOR, "operator.2");
        approved(bruno);

        // What the segretario was told a moment ago is kept, and is not for her.
        visits.visit(segretario, ente + "/obiettivi");
        assertThat(segretario.locator("main")).containsText("Esempio");
        read(anna);
        visits.visit(segretario, ente + "/oggi");
        assertThat(segretario.locator("main")).containsText("può leggere i dati dell’ente fino a");
        segretario.locator("main a[href='accessi-gestore']").click();
        segretario.locator("main details summary").first().click();
        assertThat(segretario.locator("main")).containsText("Vedere gli obiettivi dell’anno");
        visits.look(segretario, "what the operator reads", "accessi-gestore");
        button(segretario, "Termina adesso").click();
        assertThat(segretario.locator("main")).containsText("Terminato da Ada Esempio");
        visits.look(segretario, "an access that was ended", null);
        visits.visit(segretario, ente + "/sicurezza");
        assertThat(segretario.locator("main")).containsText("approvato per 60 minuti");

        visits.refused(anna, ente + "/piano", 404);
        visits.visit(anna, "/gestore");
        assertThat(anna.locator("main")).containsText("Terminato dall’ente");
        suspended(anna, bruno);
    }

    /** Another ente, for a moment: by both, and given back by one. */
    private void suspended(Page anna, Page bruno) throws IOException {
        visits.visit(anna, "/gestore");
        anna.locator("main a[href='/gestore/sospendi']").click();
        visits.visit(anna, "/gestore/sospendi");
        anna.locator("[name=q]").fill("lodrino");
        button(anna, "Cerca").click();
        visits.look(anna, "the ente that is to be suspended", null);
        anna.locator("main a[href*='/gestore/sospendi/']").click();
        assertThat(anna.locator("main .c-lead")).containsText("Lodrino");
        visits.visit(anna, URI.create(anna.url()).getPath());
        button(anna, "Chiedi la sospensione").click();
        visits.look(anna, "a suspension without an act", null);
        anna.locator("[name=atto]").fill("determina n. 41 del 20/10/2026");
        anna.locator("[name=motivo]").fill("Il contratto di servizio non è stato rinnovato");
        anna.locator("[name=contatto]").fill("servizi@consorzio.example");
        button(anna, "Chiedi la sospensione").click();
        assertThat(anna.locator("main")).containsText("la deve confermare un’altra persona");
        visits.visit(bruno, "/gestore/sospensioni");
        visits.visit(bruno, "/gestore");
        assertThat(bruno.locator("main")).containsText("Sospensione, chiesta il");
        row(bruno, "Lodrino")
                .locator("a[href*='/gestore/sospensioni/']")
                .first()
                .click();
        String one = URI.create(bruno.url()).getPath();
        visits.visit(bruno, one);
        button(bruno, "Conferma e sospendi").click();
        assertThat(bruno.locator("main")).containsText("L’ente è sospeso");
        Page ugo = visits.watched(chromium.signedIn("ugo.esempio", "Lodrino", "Segretario"));
        assertThat(ugo.locator("main"))
                .containsText("il contratto di servizio è finito (determina n. 41 del 20/10/2026)");
        assertThat(ugo.locator("main")).containsText("rivolgiti a servizi@consorzio.example");
        visits.look(ugo, "an ente that is suspended", null);
        visits.visit(bruno, one);
        bruno.locator("[name=motivo]").fill("Il contratto è stato rinnovato");
        button(bruno, "Togli la sospensione").click();
        assertThat(bruno.locator("main")).containsText("La sospensione è tolta");
        visits.look(bruno, "a suspension that is over", null);
    }

    private Page operator(String username, String secret) throws IOException {
        Page page = visits.watched(chromium.nobody());
        page.navigate(chromium.portal() + "/accedi");
        chromium.enter(page, username, new DataDirectory(ciclo.data()).secrets().of(secret));
        return page;
    }

    private void asked(Page anna) throws IOException {
        visits.visit(anna, "/gestore");
        leaves(anna);
        visits.visit(anna, "/gestore/chiedi");
        anna.locator("[name=q]").fill("lovere");
        button(anna, "Cerca").click();
        visits.look(anna, "the ente that was looked for", null);
        anna.locator("main a[href*='/gestore/chiedi/']").click();
        visits.visit(anna, URI.create(anna.url()).getPath());
        button(anna, "Chiedi l’accesso").click();
        visits.look(anna, "an access asked for without a reason", null);
        anna.locator("[name=motivo]").fill(REASON);
        button(anna, "Chiedi l’accesso").click();
        assertThat(anna.locator("main")).containsText("Richiesta registrata");
        opened(anna).click();
        assertThat(anna.locator("main")).containsText("L’hai chiesto tu");
        visits.look(anna, "an access that waits for another", null);
    }

    private void approved(Page bruno) throws IOException {
        visits.visit(bruno, "/gestore");
        opened(bruno).click();
        visits.visit(bruno, URI.create(bruno.url()).getPath(), "accesso-gestore");
        button(bruno, "Approva per 60 minuti").click();
        assertThat(bruno.locator("main")).containsText("Accesso aperto per 60 minuti");
        visits.look(bruno, "an access that is open", null);
    }

    /** All that the navigation offers, and no name of anybody. */
    private void read(Page anna) throws IOException {
        visits.visit(anna, "/gestore");
        anna.locator("main a", new Page.LocatorOptions().setHasText("Entra nell’ente"))
                .click();
        anna.waitForURL(java.util.regex.Pattern.compile(".*/oggi$"));
        for (String page : List.of("oggi", "obiettivi", "piano", "relazione", "cruscotto", "registro")) {
            visits.visit(anna, ente + "/" + page);
            assertThat(anna.locator("main")).not().containsText("Esempio");
            assertThat(anna.locator("main")).containsText("come gestore della piattaforma, fino alle");
        }
        visits.visit(anna, ente + "/obiettivi");
        anna.locator("main table a[href*='/obiettivi/']").first().click();
        assertThat(anna.locator("main")).containsText("una persona dell’ente");
        assertThat(anna.locator("main")).not().containsText("Esempio");
        visits.look(anna, "an objective as the operator reads it", null);
    }

    /** On a phone, too, she finds the way out. */
    private static void leaves(Page page) {
        page.setViewportSize(Chromium.PHONE, 844);
        assertThat(page.locator("header .c-alone")).containsText("Il tuo accesso");
        assertThat(page.locator("header .c-alone button")).isVisible();
        page.setViewportSize(Chromium.WIDE, 860);
    }

    /** Of Lovere: others may wait for somebody too. */
    private static Locator opened(Page page) {
        return row(page, "Lovere").locator("a[href*='/gestore/accessi/']").first();
    }

    private static Locator row(Page page, String ente) {
        return page.locator("main tr", new Page.LocatorOptions().setHasText(ente));
    }
}
