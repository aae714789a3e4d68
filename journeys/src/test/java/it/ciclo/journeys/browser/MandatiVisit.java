// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;

/** A consortium names an OIV for several enti; an ente confirms it, and only then its members are asked in. */
final class MandatiVisit {

    private final Chromium chromium;
    private final Visits visits;

    MandatiVisit(Chromium chromium, Visits visits) {
        this.chromium = chromium;
        this.visits = visits;
    }

    /** @param ofConsortium and {@code ofEnte}: the addresses of the mandates, where each sees them */
    void all(Page admin, String ofConsortium, Page segretario, String ofEnte) throws IOException {
        visits.visit(admin, ofConsortium + "/nuovo");
        button(admin, "Registra la nomina").click();
        assertThat(admin.locator("#errori")).containsText("Per quali enti");
        visits.look(admin, "an appointment of nobody", null);
        admin.locator("[name=composizione]").selectOption("MONOCRATICO");
        admin.locator("[name='atto/organo']").fill("Presidente dell’unione");
        admin.locator("[name='atto/numero']").fill("14");
        admin.locator("[name='atto/data']").fill("2026-11-02");
        admin.locator("[name=dal]").fill("2026-11-10");
        admin.locator("[name=al]").fill("2029-11-09");
        admin.locator("label.c-choice", new Page.LocatorOptions().setHasText("Comune di Lovere"))
                .locator("input")
                .check();
        admin.locator("[name='componenti/0/nome']").fill("Olga");
        admin.locator("[name='componenti/0/cognome']").fill("Prova");
        admin.locator("[name='componenti/0/email']").fill("olga@studio.example");
        button(admin, "Registra la nomina").click();
        assertThat(admin.locator("main")).containsText("Nomina registrata");
        visits.visit(admin, ofConsortium);
        assertThat(admin.locator("main")).containsText("aspetta la conferma dell’ente");
        visits.visit(
                admin,
                URI.create(chromium.portal())
                        .resolve(admin.locator("main a[href$='/rinnovo']")
                                .first()
                                .getAttribute("href"))
                        .getPath());

        visits.visit(segretario, ofEnte);
        segretario.locator("main .c-actions a").first().click();
        visits.visit(segretario, URI.create(segretario.url()).getPath());
        segretario.locator("[name=motivo]").fill("Convenzione per il Nucleo, delibera n. 31");
        button(segretario, "Conferma").click();
        assertThat(segretario.locator("main")).containsText("Mandato confermato");
        visits.look(segretario, "a mandate confirmed, with the link to hand over", null);

        visits.visit(segretario, ofEnte);
        ended(segretario);
        visits.look(segretario, "a mandate that ended here", null);
        visits.visit(admin, ofConsortium);
        assertThat(admin.locator("main")).containsText("qui finisce il");
        ended(admin);
        visits.look(admin, "a mandate that ended for all", null);
    }

    /** A resignation comes before the last day. */
    private void ended(Page page) throws IOException {
        visits.visit(
                page,
                URI.create(chromium.portal())
                        .resolve(page.locator("main a[href$='/fine']").first().getAttribute("href"))
                        .getPath());
        button(page, "Fai finire").click();
        assertThat(page.locator("#errori")).containsText("Chi ha deciso");
        page.locator("[name=al]").fill("2027-01-31");
        page.locator("[name='atto/organo']").fill("Presidente dell’unione");
        page.locator("[name='atto/numero']").fill("20");
        page.locator("[name='atto/data']").fill("2026-11-20");
        page.locator("[name=motivo]").fill("Dimissioni del componente");
        button(page, "Fai finire").click();
        assertThat(page.locator("main")).containsText("Il mandato finisce il 31/01/2027");
        assertThat(page.locator("main")).containsText("Finisce prima del termine, il 31/01/2027");
    }
}
