// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Page;
import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;

/** An ente joins the comparisons of its consortium, and leaves them; a consortium asks somebody in to administer it, and ends her. */
final class ConfrontiVisit {

    private static final String WHY = "Decreto del presidente n. 8";

    private final Chromium chromium;
    private final Visits visits;
    private final RunningCiclo ciclo;

    ConfrontiVisit(Chromium chromium, Visits visits, RunningCiclo ciclo) {
        this.chromium = chromium;
        this.visits = visits;
        this.ciclo = ciclo;
    }

    /** @param confronti the address of the comparisons of an ente */
    void all(String confronti) throws IOException {
        Page admin = visits.watched(chromium.nobody());
        admin.navigate(chromium.portal() + "/accedi");
        chromium.enter(
                admin,
                Secrets.ADMINISTRATOR,
                new DataDirectory(ciclo.data()).secrets().of("administrator"));
        Page segretario = visits.watched(chromium.signedIn("ada.esempio", "Lovere", "Segretario"));
        compared(segretario, confronti);
        admin.reload();
        assertThat(admin.locator("main")).containsText("Quale sia non si vede");
        button(leaving(segretario, confronti), "Ritirati").click();
        assertThat(segretario.locator("main")).containsText("L’ente non partecipa");
        administered(admin, segretario, URI.create(admin.url()).getPath() + "/amministratori");
    }

    private void compared(Page page, String confronti) throws IOException {
        visits.visit(page, confronti);
        assertThat(page.locator("main")).containsText("L’ente non partecipa");
        visits.visit(page, confronti + "/adesione");
        button(page, "Partecipa").click();
        assertThat(page.locator("#errori")).containsText("motivo");
        visits.look(page, "joining without a reason", null);
        page.locator("[name=motivo]").fill("Delibera di Giunta n. 12");
        button(page, "Partecipa").click();
        assertThat(page.locator("main")).containsText("L’ente ha aderito il");
    }

    private Page leaving(Page page, String confronti) throws IOException {
        visits.visit(page, confronti + "/ritiro");
        page.locator("[name=motivo]").fill("Aspettiamo il prossimo anno");
        return page;
    }

    private void administered(Page admin, Page somebody, String all) throws IOException {
        visits.visit(admin, all);
        visits.visit(admin, all + "/nuovo");
        button(admin, "Manda l’invito").click();
        assertThat(admin.locator("#errori")).containsText("Cognome");
        admin.locator("[name=nome]").fill("Irma");
        admin.locator("[name=cognome]").fill("Prova");
        admin.locator("[name=email]").fill("irma@unione.example");
        admin.locator("[name=motivo]").fill(WHY);
        button(admin, "Manda l’invito").click();
        visits.look(admin, "an invitation to administer, with the link to hand over", null);
        visits.visit(admin, linked(admin, "/revoca"));
        visits.visit(admin, linked(admin, all, "/invio"));
        button(admin, "Fai un collegamento nuovo").click();
        String link = URI.create(admin.locator("main code").innerText()).getPath();
        visits.visit(somebody, link + "/mio");

        Page invited = visits.watched(chromium.nobody());
        visits.visit(invited, link);
        invited.locator("[name=username]").fill("irma.unione");
        invited.locator("[name=password]").fill(DemoAccounts.PASSWORD);
        invited.locator("[name=ancora]").fill(DemoAccounts.PASSWORD);
        button(invited, "Crea l’accesso e accetta").click();
        invited.getByText("Vai all’accesso").click();
        chromium.enter(invited, "irma.unione", DemoAccounts.PASSWORD);
        assertThat(invited.locator("h1")).containsText("Comuni");

        admin.navigate(chromium.portal() + all);
        visits.visit(
                admin,
                URI.create(chromium.portal())
                        .resolve(admin.locator("main tr", new Page.LocatorOptions().setHasText("Irma"))
                                .locator("a")
                                .getAttribute("href"))
                        .getPath());
        admin.locator("[name=motivo]").fill(WHY);
        button(admin, "Termina").click();
        assertThat(admin.locator("main")).containsText("Fine dell’incarico registrata");
    }

    private String linked(Page page, String end) {
        return URI.create(chromium.portal())
                .resolve(page.locator("main a[href$='" + end + "']").first().getAttribute("href"))
                .getPath();
    }

    private String linked(Page page, String at, String end) {
        page.navigate(chromium.portal() + at);
        return linked(page, end);
    }
}
