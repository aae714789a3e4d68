// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.Processes;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** An administrator brings comuni in, one by hand and many from a sheet; the first segretario accepts and confirms. */
final class ComuniVisit {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final Chromium chromium;
    private final Visits visits;
    private final RunningCiclo ciclo;

    ComuniVisit(Chromium chromium, Visits visits, RunningCiclo ciclo) {
        this.chromium = chromium;
        this.visits = visits;
        this.ciclo = ciclo;
    }

    void all() throws Exception {
        Page page = visits.watched(chromium.nobody());
        page.navigate(chromium.portal() + "/accedi");
        chromium.enter(
                page,
                Secrets.ADMINISTRATOR,
                new DataDirectory(ciclo.data()).secrets().of("administrator"));
        String consorzio = URI.create(page.url()).getPath();
        assertThat(consorzio).startsWith("/consorzi/");
        String link;
        try (AutoCloseable away = new Processes(ciclo).without(Processes.COMMAND_SERVICE)) {
            String comune = one(page, consorzio);
            preview(page, consorzio);
            link = triedAgain(visits.watched(page.context().newPage()), comune, away);
        }
        many(page, consorzio);
        confirmed(link);
        page.navigate(chromium.portal() + consorzio);
        assertThat(page.locator("#comuni")).containsText("il comune ha confermato");
    }

    /** From the name to the first step that needs command-service, which is away. */
    private String one(Page page, String consorzio) throws IOException {
        visits.visit(page, consorzio);
        page.getByText("Aggiungi un comune").click();
        page.locator("[name=q]").fill("bossi");
        button(page, "Cerca").click();
        visits.visit(page, consorzio + "/comuni/nuovo?q=Loverre");
        assertThat(page.locator("main")).containsText("Forse intendi");
        assertThat(page.locator("main")).containsText("già registrato nel consorzio");
        visits.visit(page, consorzio + "/comuni/nuovo?q=bossi");
        page.getByText("Bossico (BG)").click();
        visits.look(page, consorzio + "/comuni/nuovo", "consorzio-comune");
        page.locator("[name='profilo/indirizzo']").fill("Via Esempio 1");
        page.locator("[name='profilo/codiceFiscale']").fill("00341690163");
        page.locator("[name='profilo/email']").fill("info@bossico.example");
        page.locator("[name='profilo/pec']").fill("pec@bossico.example");
        page.locator("[name='profilo/dipendenti']").fill("6");
        page.locator("[name=uffici]").fill("AM: Affari generali\nTE: Ufficio tecnico");
        page.locator("[name='segretario/nome']").fill("Sara");
        page.locator("[name='segretario/cognome']").fill("Esempio");
        page.locator("[name='segretario/email']").fill("sara@bossico.example");
        button(page, "Salva e avvia").click();
        assertThat(page.locator("#errori")).containsText("l’ultima controlla le altre");
        visits.look(page, "a wrong check digit", null);
        page.locator("[name='profilo/codiceFiscale']").fill("00341690162");
        button(page, "Salva e avvia").click();
        page.waitForURL("**/comuni/*-*");
        String comune = URI.create(page.url()).getPath();
        visits.visit(page, comune);
        visits.visit(page, comune + "/dati");
        visits.visit(page, comune + "/annullamento");
        return comune;
    }

    /** A step that failed three times says why; once the reason is gone, the button of the page does it again. To the link for the first segretario. */
    private String triedAgain(Page page, String comune, AutoCloseable away) throws Exception {
        page.navigate(chromium.portal() + comune);
        assertThat(page.locator("#passi")).containsText("Il servizio command-service non risponde", PATIENTLY);
        assertThat(button(page, "Riprova")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        visits.look(page, "a step that failed", "consorzio-passo");
        away.close();
        new Processes(ciclo).await(Application.COMMAND);
        button(page, "Riprova").click();
        assertThat(page.locator("#passi")).containsText("Anno ", PATIENTLY);
        page.reload();
        button(page, "Mostra il collegamento").click();
        assertThat(page.locator("main")).containsText("Farne un altro lo annulla");
        return page.locator("code").innerText().strip();
    }

    /** Twenty rows, three of them wrong. */
    private void preview(Page page, String consorzio) throws IOException {
        visits.visit(page, consorzio + "/caricamento");
        assertThat(visits.fetch(page, consorzio + "/caricamento/modello.xlsx")).isNotEmpty();
        assertThat(new String(visits.fetch(page, consorzio + "/caricamento/modello.csv"), UTF_8))
                .contains("Comune", "Settori");
        page.navigate(chromium.portal() + consorzio + "/caricamento");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "laghi.csv",
                        "text/csv",
                        Files.readAllBytes(Path.of("src", "test", "resources", "comuni-laghi.csv"))));
        button(page, "Guarda l’anteprima").click();
        visits.look(page, consorzio + "/caricamento/anteprima", "consorzio-anteprima");
        assertThat(page.locator("main")).containsText("17 righe buone su 20");
        assertThat(page.locator("main")).containsText("Forse Sarnico (BG) 016193?");
        visits.visit(page, consorzio + "/caricamento/anteprima");
        assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText("Castro"))
                        .locator("td")
                        .first())
                .hasText("8");
    }

    private void many(Page page, String consorzio) throws IOException {
        button(page, "Avvia 17 comuni").click();
        assertThat(page.locator("main")).containsText("17 righe su 20 accettate");
        assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText("Correggi Castro"))
                        .locator("td")
                        .first())
                .hasText("8");
        // The one by hand too.
        assertThat(page.locator("#comuni progress[value='100']"))
                .hasCount(18, new LocatorAssertions.HasCountOptions().setTimeout(90_000));
        handedOver(page, consorzio);
        visits.visit(page, consorzio + "?q=castro&stato=PRONTO");
        visits.visit(page, consorzio, "consorzio");
        assertThat(page.locator("#comuni")).containsText("18 aspettano la conferma");
        String row = page.locator("a[href*='/righe/']").first().getAttribute("href");
        visits.visit(page, row);
        visits.fetch(page, row.replaceAll("righe/.*", "rifiutate.csv"));
        page.navigate(chromium.portal() + consorzio);
        button(page, "Togli la riga Lovere").click();
        assertThat(page.locator("main")).not().containsText("Togli la riga Lovere");
    }

    /** All that have no link yet, in one table, once; the one that was given before stays as it is. */
    private void handedOver(Page page, String consorzio) throws IOException {
        page.navigate(chromium.portal() + consorzio);
        assertThat(page.locator("#altri-enti")).containsText("Comune di Lovere");
        button(page, "Mostra 17 collegamenti").click();
        assertThat(page.locator("main code")).hasCount(17);
        visits.look(page, "the links of seventeen comuni", null);
        page.navigate(chromium.portal() + consorzio);
        assertThat(page.locator("main")).not().containsText("Collegamenti da consegnare");
    }

    private void confirmed(String link) throws IOException {
        Page invited = visits.watched(chromium.nobody());
        String path = URI.create(link).getPath();
        visits.visit(invited, path, "invito");
        invited.locator("[name=username]").fill("sara.bossico");
        invited.locator("[name=password]").fill(DemoAccounts.PASSWORD);
        invited.locator("[name=ancora]").fill("un’altra cosa");
        button(invited, "Crea l’accesso e accetta").click();
        assertThat(invited.locator("#errori")).containsText("diverse");
        invited.locator("[name=password]").fill(DemoAccounts.PASSWORD);
        invited.locator("[name=ancora]").fill(DemoAccounts.PASSWORD);
        button(invited, "Crea l’accesso e accetta").click();
        assertThat(invited.locator("main")).containsText("il nome utente sara.bossico");
        visits.look(invited, "an access that was made", null);
        invited.getByText("Vai all’accesso").click();
        chromium.enter(invited, "sara.bossico", DemoAccounts.PASSWORD);
        invited.waitForURL("**/conferma");
        visits.visit(invited, URI.create(invited.url()).getPath(), "conferma");
        assertThat(invited.locator("main")).containsText("TE Ufficio tecnico");
        visits.refused(invited, path + "/mio", 404);
        invited.goBack();
        button(invited, "Conferma e comincia").click();
        invited.waitForURL("**/oggi");
        assertThat(invited.locator("#primi-passi")).containsText("Primi passi");
        assertThat(invited.locator("#primi-passi")).containsText("1 passo su 6");
        assertThat(invited.locator("#primi-passi")).containsText("ne mancano 2 su 2");
        visits.look(invited, "the first day of a comune", "primi-passi");
        invites(invited, URI.create(invited.url()).getPath().replaceAll("/oggi$", ""));
    }

    /** She asks somebody in, gives a second link, and takes the invitation back. */
    private void invites(Page page, String anno) throws IOException {
        visits.visit(page, anno + "/persone/inviti/nuovo");
        page.locator("[name=nome]").fill("Dario");
        page.locator("[name=cognome]").fill("Prova");
        page.locator("[name=email]").fill("dario@bossico.example");
        page.locator("[name=ruolo]").selectOption("DIPENDENTE");
        page.locator("[name=unita]").selectOption(new SelectOption().setIndex(1));
        page.locator("[name=motivo]").fill("Decreto del Sindaco n. 4");
        button(page, "Invita").click();
        String first = page.locator("code").innerText();
        visits.look(page, "a link for somebody invited", null);
        page.navigate(chromium.portal() + anno + "/persone");
        page.getByText("1 invito aperto").click();
        assertThat(page.locator("main")).containsText("collegamento dato, vale fino al");
        visits.visit(page, anno + "/persone/inviti", "inviti");
        String one = page.locator("a[href$='/invio']").first().getAttribute("href");
        visits.visit(page, one);
        assertThat(page.locator("main")).containsText("con quello nuovo non vale più");
        button(page, "Mostra il collegamento").click();
        assertThat(page.locator("code")).not().hasText(first);
        visits.visit(page, one.replaceAll("invio$", "revoca"));
        page.locator("[name=motivo]").fill("Ha cambiato ufficio");
        button(page, "Revoca l’invito").click();
        assertThat(page.locator("main")).containsText("Nessun invito aperto");
    }
}
