// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Page;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;

/** A consortium publishes a rulebook; a comune adopts a copy of it by its own act, sees what it has differently, and offers its own. */
final class ModelliVisit {

    private static final String NAME = "SMVP dei comuni del lago";

    private final Chromium chromium;
    private final Visits visits;
    private final RunningCiclo ciclo;

    ModelliVisit(Chromium chromium, Visits visits, RunningCiclo ciclo) {
        this.chromium = chromium;
        this.visits = visits;
        this.ciclo = ciclo;
    }

    /** @param smvp the address of the rulebook of a comune that has no draft */
    void all(String smvp) throws IOException {
        Page admin = visits.watched(chromium.nobody());
        admin.navigate(chromium.portal() + "/accedi");
        chromium.enter(
                admin,
                Secrets.ADMINISTRATOR,
                new DataDirectory(ciclo.data()).secrets().of("administrator"));
        String modelli = URI.create(admin.url()).getPath() + "/modelli";
        visits.visit(admin, modelli + "/pubblica");
        button(admin, "Pubblica").click();
        assertThat(admin.locator("#errori")).containsText("Nota");
        visits.look(admin, "a template without words", null);
        admin.locator("[name=nome]").fill(NAME);
        admin.locator("[name=da][value='libreria:comune-con-fasce']").check();
        admin.locator("[name=nota]").fill("Per i comuni con le EQ");
        button(admin, "Pubblica").click();
        assertThat(admin.locator("main")).containsText("Pubblicata la versione 1");

        Page segretario = visits.watched(chromium.signedIn("ada.esempio", "Lovere", "Segretario"));
        adopted(segretario, smvp);

        visits.visit(admin, modelli);
        visits.visit(
                admin,
                URI.create(chromium.portal())
                        .resolve(admin.locator("main .c-tl a").first().getAttribute("href"))
                        .getPath());
        assertThat(admin.locator("main")).containsText("Tutte le regole");
        admin.navigate(chromium.portal() + modelli);
        assertThat(admin.locator("main")).containsText("Provate da noi");

        new MandatiVisit(chromium, visits)
                .all(
                        admin,
                        modelli.replace("/modelli", "/mandati"),
                        segretario,
                        smvp.replace("/smvp", "/persone/mandati"));
    }

    private void adopted(Page page, String smvp) throws IOException {
        page.navigate(chromium.portal() + smvp + "/bozza/nuova");
        page.locator("label.c-choice", new Page.LocatorOptions().setHasText(NAME))
                .locator("input")
                .check();
        button(page, "Comincia la bozza").click();
        assertThat(page.locator("main")).containsText("Bozza cominciata");
        visits.visit(page, smvp + "/bozza/modello");
        assertThat(page.locator("main")).containsText("Nessuna regola è diversa dal modello");
        page.navigate(chromium.portal() + smvp + "/bozza");
        page.locator("[name='rules/indicatori/judgement/soglia/minimo']").fill("71");
        button(page, "Salva la bozza").click();
        assertThat(page.locator("main")).containsText("Bozza salvata");
        page.navigate(chromium.portal() + smvp + "/bozza/modello");
        assertThat(page.locator("main")).containsText("71");
        visits.look(page, "what differs from a template", null);

        page.navigate(chromium.portal() + smvp + "/bozza/adozione");
        page.locator("[name='atto/numero']").fill("118");
        page.locator("[name='atto/data']").fill("2026-11-20");
        page.locator("[name=motivo]").fill("Il nucleo non è ancora nominato");
        button(page, "Registra e adotta").click();
        assertThat(page.locator("main")).containsText("Parte dal modello del consorzio «" + NAME + "», versione 1.");
        String version = URI.create(chromium.portal())
                .resolve(page.locator("main .c-tl .s a").first().getAttribute("href"))
                .getPath();
        visits.visit(page, version + "/modello");
        visits.visit(page, version + "/offerta");
        page.locator("[name=nota]").fill("Provate da noi per un anno");
        button(page, "Offri al consorzio").click();
        assertThat(page.locator("main")).containsText("Offerto al consorzio");
    }
}
