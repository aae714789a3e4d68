// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Page;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.foglio.NewEnte;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A comune is called otherwise, then another takes it in: the consortium writes it down, the comune agrees, the other reads its history. */
final class FusioniVisit {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final String ORGANO = "Regione Lombardia, legge regionale";

    private final Chromium chromium;
    private final Visits visits;
    private final RunningCiclo ciclo;

    FusioniVisit(Chromium chromium, Visits visits, RunningCiclo ciclo) {
        this.chromium = chromium;
        this.visits = visits;
        this.ciclo = ciclo;
    }

    void all() throws IOException, InterruptedException {
        NewEnte old = NewEnte.onboarded(
                ciclo, new NewEnte.Profile("Comune di Prova Minore", "minore", "80000004145", "016918", "Z918", 4));
        NewEnte next = NewEnte.onboarded(
                ciclo, new NewEnte.Profile("Comune di Prova Maggiore", "maggiore", "80000005159", "016919", "Z919", 9));
        Page admin = visits.watched(chromium.nobody());
        admin.navigate(chromium.portal() + "/accedi");
        chromium.enter(
                admin,
                Secrets.ADMINISTRATOR,
                new DataDirectory(ciclo.data()).secrets().of("administrator"));
        String consortium = URI.create(admin.url()).getPath();
        Page before = visits.watched(chromium.signedIn("segretario.minore", "Prova Minore", "Segretario"));
        Page after = visits.watched(chromium.signedIn("segretario.maggiore", "Prova Maggiore", "Segretario"));

        renamed(before, people(old));
        prepared(admin, consortium);
        withdrawn(admin, consortium);
        filled(admin, consortium);
        refused(before, people(old));
        visits.visit(admin, consortium + "/fusioni");
        assertThat(admin.locator("main")).containsText("Rifiutata il");
        filled(admin, consortium);
        asked(before, people(old));
        confirmed(before, people(old));
        read(after, people(next), old);
        visits.visit(admin, consortium + "/fusioni");
        assertThat(admin.locator("main")).containsText("confermata il");
    }

    private static String people(NewEnte ente) {
        return "/enti/" + ente.tenant + "/" + TODAY.getYear() + "/persone";
    }

    private void renamed(Page page, String people) throws IOException {
        visits.visit(page, people + "/anagrafica");
        button(page, "Registra il cambiamento").click();
        assertThat(page.locator("#errori")).containsText("Dal giorno");
        visits.look(page, "a change of names without a day", null);
        page.locator("[name=dal]").fill(TODAY.minusDays(10).toString());
        page.locator("[name=denominazione]").fill("Comune di Prova Minore e Monti");
        act(page);
        button(page, "Registra il cambiamento").click();
        assertThat(page.locator("main")).containsText("Cambiamento registrato");
        assertThat(page.locator("main")).containsText("Comune di Prova Minore (ISTAT 016918, catastale Z918), fino al");
        assertThat(page.locator(".c-ente")).containsText("Comune di Prova Minore e Monti");
        visits.look(page, "an ente that was called otherwise", null);
    }

    private static void act(Page page) {
        page.locator("[name='atto/organo']").fill(ORGANO);
        page.locator("[name='atto/numero']").fill("21");
        page.locator("[name='atto/data']").fill("2026-01-12");
    }

    private void prepared(Page admin, String consortium) throws IOException {
        visits.visit(admin, consortium + "/elenco");
        assertThat(admin.locator("main")).containsText("nell’elenco non c’è");
        visits.visit(admin, consortium + "/fusioni");
        visits.visit(admin, consortium + "/fusioni/nuova");
        button(admin, "Registra la fusione").click();
        assertThat(admin.locator("#errori")).containsText("Enti che finiscono");
        assertThat(admin.locator("#errori")).containsText("Ente che succede");
        visits.look(admin, "a merger of nobody", null);
        filled(admin, consortium);
    }

    private void filled(Page admin, String consortium) {
        admin.navigate(chromium.portal() + consortium + "/fusioni/nuova");
        admin.locator("[name=tipo]").selectOption("INCORPORAZIONE");
        admin.locator("[name=successore]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Comune di Prova Maggiore"));
        admin.locator("label.c-choice", new Page.LocatorOptions().setHasText("Comune di Prova Minore e Monti"))
                .locator("input")
                .check();
        admin.locator("[name=dal]").fill(TODAY.toString());
        act(admin);
        button(admin, "Registra la fusione").click();
        assertThat(admin.locator("main")).containsText("Fusione registrata");
        assertThat(admin.locator("main")).containsText("aspetta la conferma dell’ente");
    }

    private void withdrawn(Page admin, String consortium) throws IOException {
        String at = admin.locator("main a[href$='/ritiro']").first().getAttribute("href");
        visits.visit(admin, URI.create(chromium.portal()).resolve(at).getPath());
        admin.locator("[name=motivo]").fill("Data sbagliata: si prepara di nuovo");
        button(admin, "Ritira la fusione").click();
        assertThat(admin.locator("main")).containsText("Ritirata dal consorzio il");
        visits.look(admin, "a merger that was withdrawn", null);
    }

    private void refused(Page page, String people) throws IOException {
        visits.visit(page, people + "/successioni");
        assertThat(page.locator("main")).containsText("Data sbagliata: si prepara di nuovo");
        String at = page.locator("main a[href$='/rifiuto']").first().getAttribute("href");
        visits.visit(page, URI.create(chromium.portal()).resolve(at).getPath());
        page.locator("[name=motivo]").fill("Il Consiglio non è d’accordo");
        button(page, "Rifiuta la fusione").click();
        assertThat(page.locator("main")).containsText("Rifiutata da questo ente il");
        visits.look(page, "a merger that this ente refused", null);
    }

    /** Oggi of an ente without a year is the page of its years. */
    private void asked(Page page, String people) throws IOException {
        visits.visit(page, people.replaceAll("/persone$", "/anni"));
        assertThat(page.locator("main")).containsText("Il consorzio ha preparato la fine di questo ente");
        visits.look(page, "an ente whose end waits for its yes", null);
    }

    private void confirmed(Page page, String people) throws IOException {
        visits.visit(page, people + "/successioni");
        page.locator("main .c-actions a").first().click();
        visits.visit(page, URI.create(page.url()).getPath());
        page.locator("[name=motivo]").fill("Delibera di Consiglio n. 40, presa d’atto della legge");
        button(page, "Conferma la fine dell’ente").click();
        assertThat(page.locator("main")).containsText("Fine confermata");
        assertThat(page.locator("main")).containsText("Non hai ruoli attivi");
        visits.look(page, "a segretario whose ente is no more", null);
    }

    private void read(Page page, String people, NewEnte old) throws IOException {
        visits.visit(page, people + "/successioni");
        page.locator("main .c-actions a").first().click();
        visits.visit(page, URI.create(page.url()).getPath());
        page.locator("[name=motivo]").fill("Cura l’archivio del comune incorporato");
        button(page, "Fai leggere").click();
        assertThat(page.locator("main")).containsText("Da adesso questa persona legge la storia");
        String end = page.locator("main a[href$='/fine']").first().getAttribute("href");
        visits.visit(page, URI.create(chromium.portal()).resolve(end).getPath());

        String history = "/enti/" + old.tenant + "/" + TODAY.getYear() + "/registro";
        // The others hear of the role by the topic, a moment later.
        for (int n = 0; n < 80 && page.navigate(chromium.portal() + history).status() != 200; n++) {
            page.waitForTimeout(250);
        }
        assertThat(page.locator("main"))
                .containsText("Estinto dal " + TODAY.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"))
                        + ": gli succede Comune di Prova Maggiore");
        assertThat(page.locator("main")).containsText("l’ente è estinto e gli succede");
        visits.look(page, "the register of an ente that is no more", null);
    }
}
