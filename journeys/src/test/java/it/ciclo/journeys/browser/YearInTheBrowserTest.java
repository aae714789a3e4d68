// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.ciclo.journeys.SharedCiclo;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A year of Lovere by hand, from the opening to the published Relazione, with what is refused on the way. */
class YearInTheBrowserTest {

    private static final int ANNO = 2025;
    private static final String TITOLO = "Istanze edilizie chiuse in trenta giorni";

    private String year = "";
    private String portal = "";
    private String objective = "";

    @Test
    void theYearGoesFromItsOpeningToItsClosing() {
        try (Chromium chromium = new Chromium(SharedCiclo.get())) {
            portal = chromium.portal();
            Page ada = chromium.signedIn("ada.esempio", "Lovere", "Segretario");
            Page dario = chromium.signedIn("dario.esempio", "Lovere", "Responsabile");
            year = URI.create(ada.url()).getPath().replaceAll("/\\d{4}/oggi$", "/" + ANNO + "/");

            theSegretarioOpensTheYear(ada);
            theResponsabileWritesAndLosesNothing(dario);
            theSheetFillsThePiano(dario);
            aValueIsRefusedBeforeApproval(dario);
            theSumIsWrongThenRight(ada, dario);
            theDeliberaIsRecorded(ada);
            theValueIsRecordedOnAPhone(dario);
            anotherPersonConfirms(dario, ada);
            theMeasurementsAreClosed(ada);
            theRelazioneIsWrittenAndApproved(ada);
            Page oiv = chromium.signedIn("ada.esempio", "Lovere", "OIV");
            theOivValidates(oiv);
            Page again = chromium.signedIn("ada.esempio", "Lovere", "Segretario");
            theRelazioneIsPublished(again);
            theYearIsClosed(again);
            everyStepStandsInTheRegistro(again);
        }
    }

    private void theSegretarioOpensTheYear(Page page) {
        go(page, "piano");
        button(page, "Apri l’anno " + ANNO).click();
        button(page, "Crea il Piano " + ANNO).click();
        assertThat(page.locator("main")).containsText("Quadratura dei pesi");
    }

    private void theResponsabileWritesAndLosesNothing(Page page) {
        go(page, "obiettivi/nuovo");
        field(page, "titolo").fill(TITOLO);
        field(page, "codice").fill("TE-01");
        choose(page, "unita", "Tecnico");
        choose(page, "responsabile", "Dario Esempio");
        field(page, "natura").selectOption("SVILUPPO");
        field(page, "peso").fill("90");
        field(page, "descrizione").fill("Dalla domanda completa al provvedimento.");
        field(page, "indicatori/0/nome").fill("Istanze chiuse in trenta giorni sul totale");
        field(page, "indicatori/0/tipo").selectOption("RAPPORTO_PIU");
        assertThat(field(page, "indicatori/0/misura/seZero")).isVisible();
        field(page, "indicatori/0/fonte").fill("Gestionale delle pratiche edilizie");
        field(page, "indicatori/0/misura/target").fill("110");
        field(page, "indicatori/0/peso").fill("100");
        field(page, "indicatori/0/cadenza").selectOption("ANNUALE");
        button(page, "Salva in bozza").click();

        assertThat(page.locator("#errori")).isVisible();
        assertThat(page.locator("#errori")).isFocused();
        assertThat(field(page, "indicatori/0/misura/target")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "indicatori/0/misura/target")).hasValue("110");
        assertThat(field(page, "titolo")).hasValue(TITOLO);
        assertThat(field(page, "peso")).hasValue("90");
        assertThat(field(page, "indicatori/0/fonte")).hasValue("Gestionale delle pratiche edilizie");
    }

    /** The sheet of the year before, corrected: one row is not loaded, and says why. */
    private void theSheetFillsThePiano(Page page) {
        go(page, "caricamenti");
        page.locator("[name=foglio]").setInputFiles(Path.of("src", "test", "resources", "obiettivi-" + ANNO + ".xlsx"));
        button(page, "Guarda l’anteprima").click();
        assertThat(page.locator("main")).containsText("1 obiettivo si carica, 1 non si carica");
        assertThat(page.locator("main")).containsText("Colonna Peso obiettivo (H), riga 3: Scrivi un numero");
        button(page, "Carica 1 obiettivo").click();
        assertThat(page.locator("main")).containsText("Caricato 1 obiettivo da obiettivi-" + ANNO + ".xlsx");
        go(page, "obiettivi");
        page.getByText(TITOLO).first().click();
        page.waitForURL(Pattern.compile(".*/obiettivi/[0-9a-f-]{36}$"));
        objective = URI.create(page.url()).getPath().replaceAll(".*/obiettivi/", "obiettivi/");
    }

    private void aValueIsRefusedBeforeApproval(Page page) {
        go(page, objective + "/registra");
        typeTheValue(page);
        button(page, "Registra valore").click();
        assertThat(page.locator("#errori")).containsText("approvat");
        assertThat(field(page, "valore/numeratore")).hasValue("72");
    }

    private void theSumIsWrongThenRight(Page ada, Page dario) {
        go(ada, "piano");
        Locator propose = button(ada, "Proponi alla Giunta");
        assertThat(propose).hasAttribute("aria-disabled", "true");
        assertThat(ada.locator("main")).containsText("90,00");

        go(dario, objective + "/modifica");
        field(dario, "peso").fill("100");
        button(dario, "Salva in bozza").click();
        assertThat(dario.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first())
                .containsText("Salvato");

        go(ada, "piano");
        propose.click();
        assertThat(ada.locator("main")).containsText("La Giunta ha deliberato?");
    }

    private void theDeliberaIsRecorded(Page page) {
        page.locator("main")
                .getByText("Registra la delibera", new Locator.GetByTextOptions().setExact(true))
                .click();
        act(page, "12", ANNO + "-01-23");
        button(page, "Registra e approva il Piano").click();
        assertThat(page.locator("main")).containsText("Atto di approvazione");
    }

    private void theValueIsRecordedOnAPhone(Page page) {
        page.setViewportSize(Chromium.PHONE, 844);
        go(page, objective + "/registra");
        typeTheValue(page);
        button(page, "Registra valore").click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first())
                .containsText(Pattern.compile("Registrato: 80[,0]*% come valore finale\\. Nel registro: n\\. \\d+\\."));
    }

    private void anotherPersonConfirms(Page dario, Page ada) {
        go(dario, "valori");
        assertThat(dario.locator("main")).containsText("Istanze chiuse in trenta giorni");
        assertThat(dario.locator("main").getByText(Pattern.compile("^Conferma ")))
                .hasCount(0);

        go(ada, "valori");
        ada.locator("main button").getByText(Pattern.compile("^Conferma ")).click();
        assertThat(ada.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                        .first())
                .containsText("Confermato");
    }

    private void theMeasurementsAreClosed(Page page) {
        go(page, "chiusura-misurazioni");
        field(page, "chiuseIl").fill((ANNO + 1) + "-02-10");
        button(page, "Chiudi le misurazioni").click();
        page.waitForURL(Pattern.compile(".*/relazione$"));
    }

    private void theRelazioneIsWrittenAndApproved(Page page) {
        button(page, "Inizia la Relazione " + ANNO).click();
        assertThat(page.locator("#s1, [id^=s]").first()).isVisible();
        for (String sezione : List.of("SINTESI", "CONTESTO", "VARIAZIONI", "RISULTATI", "SCOSTAMENTI", "PROCESSO")) {
            go(page, "relazione?modifica=" + sezione);
            field(page, "testo").fill("Il settore tecnico ha chiuso più istanze. I dati vengono dal gestionale.");
            button(page, "Salva il testo").click();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .first())
                    .containsText("Testo salvato");
        }
        page.getByText(Pattern.compile("^Scrivi la causa")).first().click();
        field(page, "causa").fill("Un istruttore è mancato da maggio a settembre.");
        button(page, "Salva la causa").click();
        assertThat(page.locator("main")).containsText("Un istruttore è mancato");
        go(page, "relazione/delibera");
        act(page, "71", (ANNO + 1) + "-05-14");
        button(page, "Registra e approva la Relazione").click();
        assertThat(page.locator("main .c-pill").first()).hasText("Approvata");
    }

    private void theOivValidates(Page page) {
        go(page, "relazione/validazione");
        page.locator("[name=esito][value=VALIDATA]").check();
        field(page, "atto/numero").fill("3");
        field(page, "atto/data").fill((ANNO + 1) + "-05-28");
        field(page, "motivo").fill("I risultati si leggono nei dati registrati e confermati.");
        field(page, "conflittoDichiarato").fill("Sono anche il segretario che ha scritto la Relazione.");
        button(page, "Registra la validazione").click();
        assertThat(page.locator("main .c-pill").first()).hasText("Validata");
    }

    private void theRelazioneIsPublished(Page page) {
        go(page, "relazione");
        field(page, "url").fill("https://lovere.example/trasparenza/performance");
        field(page, "pubblicataIl").fill((ANNO + 1) + "-06-03");
        button(page, "Registra la pubblicazione").click();
        assertThat(page.locator("main .c-pill").first()).hasText("Validata e pubblicata");
    }

    private void theYearIsClosed(Page page) {
        page.getByText("Chiudi l’anno " + ANNO).click();
        field(page, "chiusoIl").fill((ANNO + 1) + "-06-30");
        button(page, "Chiudi l’anno " + ANNO).click();
        go(page, "relazione");
        assertThat(page.locator("main .c-lead")).containsText("anno chiuso il 30/06/" + (ANNO + 1));
    }

    private void everyStepStandsInTheRegistro(Page page) {
        go(page, "registro");
        Locator entries = page.locator(".c-tl li");
        for (String step : List.of(
                "A. Esempio ha aperto il ciclo 2025",
                "A. Esempio ha aperto la bozza del Piano",
                "D. Esempio ha caricato 1 obiettivo nel Piano 2025 dal foglio",
                "D. Esempio ha assegnato a",
                "D. Esempio ha portato il peso",
                "A. Esempio ha proposto",
                "La Giunta ha approvato .*Piano[\\s\\S]* 12 del",
                "D. Esempio ha registrato",
                "A. Esempio ha confermato",
                "A. Esempio ha chiuso le misurazioni",
                "A. Esempio ha aperto la bozza della Relazione",
                "A. Esempio ha scritto la sezione",
                "A. Esempio ha spiegato lo scostamento",
                "La Giunta ha approvato .*Relazione[\\s\\S]* 71 del",
                "OIV ha validato",
                "A. Esempio ha pubblicato .*Relazione",
                "A. Esempio ha chiuso il ciclo")) {
            assertThat(entries.filter(new Locator.FilterOptions().setHasText(Pattern.compile(step)))
                            .first())
                    .isVisible();
        }
        page.locator(".c-tl a").first().click();
        assertThat(page.locator("main")).containsText("L’impronta ricalcolata coincide");
        assertThat(page).hasURL(Pattern.compile(".*/registro/\\d+.*"));
    }

    private void typeTheValue(Page page) {
        field(page, "valore/numeratore").fill("72");
        field(page, "valore/denominatore").fill("90");
        page.locator("[name='fonte/classe'][value=INTERNA]").check();
        field(page, "fonte/descrizione").fill("Gestionale delle pratiche edilizie");
        if (!field(page, "rilevatoIl").isVisible()) {
            page.locator("details:has([name=rilevatoIl]) summary").click();
        }
        field(page, "rilevatoIl").fill(ANNO + "-12-31");
    }

    private static void act(Page page, String number, String day) {
        field(page, "atto/numero").fill(number);
        field(page, "atto/data").fill(day);
        page.locator("[name='atto/immediatamenteEseguibile']").check();
    }

    private void go(Page page, String path) {
        page.navigate(portal + year + path);
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']:not([type=hidden])");
    }

    private static void choose(Page page, String name, String part) {
        Locator select = field(page, name);
        select.selectOption(select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .getAttribute("value"));
    }
}
