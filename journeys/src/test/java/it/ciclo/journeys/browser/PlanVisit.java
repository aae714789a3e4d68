// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static it.ciclo.journeys.browser.PagesOfLovere.at;
import static it.ciclo.journeys.browser.PagesOfLovere.chromium;
import static it.ciclo.journeys.browser.PagesOfLovere.id;
import static it.ciclo.journeys.browser.PagesOfLovere.visits;
import static it.ciclo.journeys.browser.PagesOfLovere.year;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A Piano in the hands of the segretario: its variazioni, its tree, its sheet and its act. */
final class PlanVisit {

    private final Page page;

    PlanVisit(Page page) {
        this.page = page;
    }

    /** From the reason to the sentence of the act. */
    void variazione() throws IOException, InterruptedException {
        visits().visit(page, at(2026, "variazioni"));
        visits().visit(page, at(2026, "variazioni/nuova"));
        button(page, "Proponi una variazione").click();
        visits().look(page, "a variazione without a reason", null);
        String id = year().vary2026();
        String variazione = "variazioni/" + id;
        visits().visit(page, at(2026, variazione), "variazione");
        for (String step : List.of("motivo", "obiettivi", "pesi", "ritiro", "rifiuto", "parere")) {
            visits().visit(page, at(2026, variazione + "/" + step));
        }
        button(page, "Registra il parere").click();
        visits().look(page, "an opinion without words", null);
        visits().visit(page, at(2026, "obiettivi/" + id(year().objective(2026, "TE-05")) + "/variazione/" + id));
        String te01 = "obiettivi/" + id(year().objective(2026, "TE-01"));
        visits().visit(page, at(2026, te01 + "/rettifica"), "rettifica");
        button(page, "Salva la correzione").click();
        visits().look(page, "a typing error without a reason", null);
        visits().visit(page, at(2026, variazione + "/delibera"));
        button(page, "Rileggi la frase").click();
        visits().look(page, "the sentence of a variazione without an act", null);
        visits().visit(page, at(2026, variazione + "/delibera/frase"));
        visits().visit(page, at(2026, "variazioni"));
    }

    /** A mandate and a linea are written, an objective is hung under it, and the keys walk the tree. */
    void albero() throws IOException {
        visits().visit(page, at(2027, "albero/mandato"));
        page.getByLabel("Come si chiama").fill("Il paese che vogliamo");
        page.getByLabel("Primo anno").fill("2024");
        page.getByLabel("Ultimo anno").fill("2029");
        page.getByLabel("Numero").fill("31");
        page.getByLabel("Data della delibera").fill("2024-09-26");
        button(page, "Registra il mandato").click();
        visits().visit(page, at(2027, "albero/voci/nuova?mandato=2024"));
        page.getByLabel("Codice").fill("1");
        page.getByLabel("Titolo").fill("Un paese che consuma meno");
        button(page, "Aggiungi").click();
        link("Colloca").first().click();
        visits().visit(page, page.url().substring(page.url().indexOf("/enti/")));
        page.getByLabel("Sotto che cosa sta").selectOption(new SelectOption().setIndex(1));
        button(page, "Colloca").click();
        link("Sposta").first().click();
        page.getByLabel("Sotto che cosa sta").selectOption("");
        button(page, "Sposta").click();
        assertThat(page.getByText("Nessun obiettivo 2027")).isVisible();
        link("Colloca").first().click();
        page.getByLabel("Sotto che cosa sta").selectOption(new SelectOption().setIndex(1));
        button(page, "Colloca").click();
        link("Cambia").last().click();
        visits().visit(page, page.url().substring(page.url().indexOf("/enti/")));
        visits().visit(page, at(2027, "albero"), "albero");
        page.locator("[role=treeitem][tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[role=treeitem][aria-level='2']").first()).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[role=treeitem][aria-level='1']").first()).hasAttribute("aria-expanded", "false");
    }

    /** The template, a sheet nobody can use, one with a row that is wrong, loaded and undone. */
    void sheet() throws IOException {
        visits().visit(page, at(2027, "caricamenti"), "caricamenti");
        assertThat(visits().fetch(page, at(2027, "caricamenti/modello.xlsx")).length)
                .isGreaterThan(4000);
        assertThat(new String(visits().fetch(page, at(2027, "caricamenti/modello.csv")), UTF_8))
                .startsWith("\uFEFFCodice;Titolo;");
        upload("foglio.csv", "Nome;Cognome\nAda;Esempio\n");
        assertThat(page.locator("#f-foglio-e")).containsText("mancano le colonne del modello");
        visits().look(page, "a sheet of something else", null);
        theSheetOfTheManual();
        upload("foglio.csv", """
                Codice;Titolo;Settore;Responsabile;Peso obiettivo
                PROVA-1;Prova di caricamento;%1$s;Dario Esempio;0
                PROVA-2;Prova che non va;%1$s;Nessuno Conosciuto;molto
                """.formatted("TE"));
        assertThat(page.locator("main"))
                .containsText("Colonna Peso obiettivo (E), riga 3: Scrivi un numero, per esempio 76,8.");
        visits().look(page, "a sheet with a wrong row", "caricamenti-anteprima");
        visits().visit(page, at(2027, "caricamenti/anteprima"));
        button(page, "Carica 1 obiettivo").click();
        assertThat(page.locator("main")).containsText("Caricato 1 obiettivo da foglio.csv");
        page.locator("main a[href$='/annullamento']").first().click();
        String undo = URI.create(page.url()).getPath();
        visits().visit(page, undo);
        page.locator("[name=motivo]").fill("Era una prova, non un obiettivo.");
        button(page, "Annulla il caricamento").click();
        assertThat(page.locator("main")).containsText("Caricamento annullato");
        visits().visit(page, at(2027, "caricamenti/copia"), "caricamenti-copia");
        page.locator("main input[type=checkbox]").all().forEach(Locator::uncheck);
        button(page, "Copia gli obiettivi scelti").click();
        visits().look(page, "a copy of nothing", null);
    }

    private void theSheetOfTheManual() throws IOException {
        page.navigate(chromium().portal() + at(2027, "caricamenti"));
        page.locator("[name=foglio]")
                .setInputFiles(Path.of("..", "docs", "manuale", "esempi", "obiettivi-lovere.xlsx"));
        button(page, "Guarda l’anteprima").click();
        assertThat(page.locator("main")).containsText("3 obiettivi si caricano");
        visits().look(page, "the sheet of the manual", null);
    }

    private void upload(String name, String text) {
        page.navigate(chromium().portal() + at(2027, "caricamenti"));
        page.locator("[name=foglio]").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
        button(page, "Guarda l’anteprima").click();
    }

    /** As it will read in the register, before it stands there. */
    void delibera() throws IOException {
        visits().visit(page, at(2027, "piano/delibera"));
        page.locator("[name='atto/numero']").fill("7");
        page.locator("[name='atto/data']").fill("2026-11-19");
        page.locator("[name='atto/immediatamenteEseguibile']").check();
        button(page, "Rileggi la frase").click();
        assertThat(page.locator("#frase")).containsText("n. 7 del 19/11/2026");
        assertThat(page.locator("#attesi")).containsText("i valori di tutto l’anno");
        visits().look(page, "the sentence of the act", "piano-delibera");
        visits().visit(page, at(2027, "piano/delibera/frase"));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        theActIsRefused("", "2026-11-19", "atto-numero", "Scrivi il numero della delibera");
        theActIsRefused("7", "", "atto-data", "Scrivi la data della delibera");
        theActIsRefused("7", today.plusDays(1).toString(), "atto-data", "deve ancora venire");
        theActIsRefused("7", "2025-12-31", "atto-data", "dal 01/01/2026 in poi");
    }

    /** The message stands at its field, and what was typed is still there. */
    private void theActIsRefused(String number, String day, String field, String said) throws IOException {
        page.locator("[name='atto/numero']").fill(number);
        page.locator("[name='atto/data']").fill(day);
        button(page, "Registra e approva il Piano").click();
        assertThat(page.locator("#errori")).isFocused();
        assertThat(page.locator("#errori li")).hasCount(1);
        assertThat(page.locator("#f-" + field + "-e")).containsText(said);
        assertThat(page.locator("[name='atto/numero']")).hasValue(number);
        assertThat(page.locator("[name='atto/data']")).hasValue(day);
        visits().look(page, "an act refused: " + said, null);
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
