// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Every page, in the role it is made for and in the states it has, on a desk and on a phone. Writes the pictures of the tour where
 * they are missing, or all of them with {@code -Dciclo.tour}.
 */
@TestMethodOrder(OrderAnnotation.class)
class PagesTest {

    /** Addresses that show no page of their own, with the reason. */
    private static final Map<String, String> NO_PAGE = Map.ofEntries(
            Map.entry("/enti/{tenant}", "leads to the year of today"),
            Map.entry(
                    "/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}/registra", "leads to the first missing value"),
            Map.entry("/enti/{tenant}/{anno}/obiettivi/{id}/presa-visione", "leads to the objective"),
            Map.entry(
                    "/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}/prove/{prova:[0-9a-f-]{36}}", "a file to keep"),
            Map.entry("/invito/{segreto:[A-Za-z0-9_-]{1,100}}/mio", "an invitation that is used, by who has an access"),
            Map.entry("/enti/{tenant}/{anno}/scadenze.ics", "a calendar to keep"),
            Map.entry("/enti/{tenant}/{anno}/registro/{sequenza:\\d{1,18}}/evento.json", "the stored bytes"),
            Map.entry("/enti/{tenant}/{anno}/registro/{sequenza:\\d{1,18}}/ricevuta.txt", "a file to keep"));

    private static final RunningCiclo CICLO = SharedCiclo.get();
    private static @Nullable Chromium chromium;
    private static @Nullable Visits visits;
    private static @Nullable YearByApi year;
    private static String lovere = "";
    private static String lodrino = "";

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Chromium opened = new Chromium(CICLO);
        chromium = opened;
        visits = new Visits(opened.portal());
        lovere = tenant(opened.signedIn("ada.esempio", "Lovere", "Segretario"));
        lodrino = tenant(opened.signedIn("ugo.esempio", "Lodrino", "Segretario"));
        YearByApi entered = new YearByApi(CICLO, lovere);
        entered.approve2026();
        entered.measure2026();
        entered.draft2027();
        year = entered;
    }

    @AfterAll
    static void close() {
        chromium().close();
    }

    @Test
    @Order(1)
    void whoIsNotSignedInFindsTheOpenPages() throws IOException {
        Page page = visits().watched(chromium().nobody());
        visits().visit(page, "/?accesso=no");
        visits().visit(page, "/aiuto");
        visits().visit(page, "/accessibilita");
        visits().visit(page, "/privacy");
        page.navigate(chromium().portal() + "/accedi");
        visits().look(page, "the sign-in", "accesso");
        chromium().signIn(page, "ada.esempio");
        visits().look(page, "the first choice of the role", null);
        chromium().choose(page, "Lovere", "Segretario");
        visits().visit(page, "/accedi", "ruolo");
        nothingFound();
    }

    @Test
    @Order(2)
    void theResponsabileFindsThePagesOfTheSettore() throws Exception {
        Page page = visits().watched(chromium().signedIn("dario.esempio", "Lovere", "Responsabile"));
        String permits = "obiettivi/" + id(year().objective(2026, "TE-02"));
        JsonNode waste = year().objective(2026, "TE-03");
        JsonNode lights = year().objective(2026, "TE-04");
        String draft = "obiettivi/" + id(year().objective(2027, "TE-01"));
        visits().visit(page, at(2026, "oggi"), "oggi-responsabile");
        String late = page.locator(".c-when.late").first().innerText().strip();
        assertThat(late).startsWith("In ritardo di ");
        visits().visit(page, at(2026, "obiettivi"), "obiettivi");
        visits().visit(page, at(2026, "obiettivi?q=niente+di+simile"));
        visits().visit(page, at(2026, permits), "obiettivo");
        visits().visit(page, at(2026, "obiettivi/" + id(year().objective(2026, "TE-01"))));
        assertThat(page.locator("main a[href$='/registra']")).hasCount(0);
        assertThat(page.locator("#non-ora")).containsText("si registra dal 31/12/2026");

        page.navigate(chromium().portal() + at(2026, "obiettivi/" + id(waste) + "/registra"));
        assertThat(page.url()).endsWith("/2026-09");
        assertThat(page.locator("main .c-lead")).containsText(late);
        String value = URI.create(page.url()).getPath();
        visits().open(page, value, 200);
        page.locator("[name='valore/numeratore']").fill("1331,6");
        page.locator("[name='valore/denominatore']").fill("1752,4");
        assertThat(page.locator("#anteprima")).containsText("76,0");
        visits().look(page, value, "registra");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("pesature.exe", "application/pdf", new byte[] {'M', 'Z'}));
        page.locator("[name='valore/numeratore']").fill("molto");
        button(page, "Registra valore").click();
        assertThat(page.locator("#errori")).isFocused();
        assertThat(page.locator("main")).containsText("«pesature.exe» non è stato preso.");
        visits().look(page, value + " refused", null);
        aReminderLeadsToTheValueOnAPhone(value);
        theFinalValueBeforeItsTime(page);

        visits().visit(page, at(2026, correction(lights, "2026-09").replace("/correggi/", "/prove/")));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "consumi.pdf", "application/pdf", "%PDF-1.7 consumi".getBytes(StandardCharsets.UTF_8)));
        button(page, "Allega").click();
        assertThat(page.locator("main")).containsText("Allegato. Nel registro");
        page.navigate(
                chromium().portal() + at(2026, correction(lights, "2026-09").replace("/correggi/", "/prove/")));
        Download file =
                page.waitForDownload(() -> page.getByText("consumi.pdf").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("consumi.pdf");
        visits().visit(page, at(2026, correction(lights, "2026-09")));
        button(page, "Correggi valore").click();
        visits().look(page, "a correction without a reason", null);
        visits().visit(page, at(2026, permits + "/neutralizzazione"));
        visits().visit(page, at(2026, "valori"));
        assertThat(page.locator(".c-when.late").first()).hasText(late);
        visits().visit(page, at(2026, "cruscotto"));
        visits().visit(page, at(2026, "registro"));
        visits().visit(page, at(2027, "oggi"));
        visits().visit(page, at(2027, "piano"));
        visits().visit(
                        page,
                        at(
                                2027,
                                "pesi/"
                                        + year().objective(2026, "TE-01")
                                                .path("unita")
                                                .asString()));
        visits().visit(page, at(2027, draft + "/modifica"));
        page.locator("#scheda > summary").click();
        page.locator("[name='scheda/finalita']").fill("Strade sicure per chi va a scuola a piedi");
        page.locator("[name='scheda/quote/0/peso']").fill("10");
        button(page, "Aggiungi un altro settore").click();
        assertThat(page.locator("#scheda")).hasAttribute("open", "");
        assertThat(page.locator("[name='scheda/quote/2/unita']")).isVisible();
        visits().look(page, "the scheda with other units", null);
        visits().visit(page, at(2027, "obiettivi/nuovo"));
        page.locator("[name=titolo]").fill("Buche segnalate dai cittadini riparate entro 10 giorni");
        page.locator("[name=peso]").fill("10");
        page.locator("[name='indicatori/0/nome']").fill("Buche riparate entro 10 giorni sul totale segnalato");
        page.locator("[name='indicatori/0/tipo']").selectOption("RAPPORTO_PIU");
        assertThat(page.locator("[name='indicatori/0/misura/seZero']")).isVisible();
        page.locator("[name='indicatori/0/fonte']").fill("Gestionale delle segnalazioni");
        page.locator("[name='indicatori/0/misura/target']").fill("110");
        page.locator("[name='indicatori/0/peso']").fill("100");
        button(page, "Salva in bozza").click();
        assertThat(page.locator("#errori")).isFocused();
        assertThat(page.locator("#quadratura")).containsText("Target da correggere");
        visits().look(page, "an objective refused", "assegna");
        nothingFound();
    }

    /** Whoever is signed out signs in on the way, and arrives where the link of the mail points. */
    private static void aReminderLeadsToTheValueOnAPhone(String value) {
        Page phone = chromium().nobody();
        phone.setViewportSize(Chromium.PHONE, 844);
        phone.navigate(chromium().portal() + value);
        phone.getByLabel("Nome utente").fill("dario.esempio");
        phone.getByLabel("Password").fill(DemoAccounts.PASSWORD);
        button(phone, "Accedi").click();
        phone.waitForURL(Pattern.compile(".*(/accedi([?].*)?|" + value + ")$"));
        if (phone.url().contains("/accedi")) {
            phone.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("come Responsabile.*Lovere")))
                    .click();
        }
        phone.waitForURL(chromium().portal() + value);
        assertThat(phone.locator("#valore")).isVisible();
        phone.context().close();
    }

    /** Phases count before the end of the year only when all are done. */
    private static void theFinalValueBeforeItsTime(Page page) throws IOException, InterruptedException {
        page.navigate(chromium().portal() + at(2026, "obiettivi/" + id(year().objective(2026, "TE-01"))));
        String phases = page.locator("#non-ora a").first().getAttribute("href");
        visits().visit(page, phases);
        assertThat(page.locator("#fasi-aiuto")).containsText("solo se tutte le fasi sono finite");
        assertThat(page.locator("[name$='/percento']")).hasCount(0);
        page.getByText("Il valore non c’è").first().click();
        button(page, "Dichiara che non c’è").click();
        visits().look(page, phases + " not available, without a reason", null);
        String number = "obiettivi/" + id(year().objective(2026, "TE-04")) + "/registra/"
                + year().objective(2026, "TE-04")
                        .path("indicatori")
                        .path(0)
                        .path("id")
                        .asString() + "/2026-FINALE";
        visits().visit(page, at(2026, number));
        assertThat(page.locator("#non-ora")).containsText("si registra dal 31/12/2026");
        assertThat(page.locator("#valore")).hasCount(0);
    }

    @Test
    @Order(3)
    void theSegretarioFindsThePagesOfTheWholeEnte() throws Exception {
        Page page = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        visits().visit(page, at(2026, "oggi"), "oggi-segretario");
        assertThat(page.locator("aside")).containsText("Apri il Piano 2027");
        visits().visit(page, at(2026, "valori"), "valori");
        visits().visit(page, at(2026, "cruscotto"), "cruscotto");
        visits().visit(page, at(2023, "cruscotto"));
        assertThat(page.locator(".c-kpi")).containsText("Obiettivi raggiunti");
        assertThat(page.getByText("Cambia ruolo").first()).hasAttribute("href", "/accedi?pagina=" + at(2023, "oggi"));
        visits().visit(page, at(2026, "piano"));
        visits().visit(page, at(2026, "relazione"));
        visits().visit(page, at(2026, "relazione/inizia"));
        visits().visit(page, at(2026, "chiusura-misurazioni"));
        assertThat(page.locator("#presto")).containsText("dal 31/12/2026");
        assertThat(page.locator("#perche")).containsText("si chiudono dal 31/12/2026");
        visits().visit(page, at(2023, "relazione"), "relazione");
        visits().visit(page, at(2023, "riapertura"));
        visits().visit(page, at(2023, "registro"), "registro");
        visits().visit(page, at(2023, "registro?q=niente+di+simile"));
        page.navigate(chromium().portal() + at(2026, "registro?q=TE-05"));
        visits().visit(page, entry(page, "ha portato il peso"), "registro-voce");
        visits().visit(page, at(2026, "anni"));
        visits().visit(page, at(2027, "piano"), "piano");
        page.getByText("Scegli la fonte").first().click();
        assertThat(page.locator("#f-indicatori-0-fonte")).isFocused();
        visits().visit(page, at(2027, "cruscotto"));
        theVariazione(page);
        theAlbero(page);
        visits().visit(page, at(2027, "promemoria"), "promemoria");
        visits().visit(page, at(2027, "scadenze"), "scadenze");
        visits().visit(page, at(2027, "scadenze/proroga?termine=BILANCIO"));
        button(page, "Registra la proroga").click();
        visits().look(page, "a proroga without a day", null);
        visits().visit(page, at(2027, "peg"));
        button(page, "Salva la bozza").click();
        visits().look(page, "a PEG without its bilancio", null);
        visits().visit(page, at(2027, "piano/provvisori"));
        button(page, "Rileggi la frase").click();
        visits().look(page, "the sentence of provisional objectives", null);
        visits().visit(page, at(2027, "piano/provvisori/frase"));
        year().propose2027();
        visits().visit(page, at(2027, "piano/proposta"));
        theDelibera(page);
        theSheet(page);
        nothingFound();
    }

    @Test
    @Order(4)
    void aMonitoringShowsItselfFromItsOpeningToItsClosing() throws Exception {
        Page ada = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        visits().visit(ada, at(2026, "monitoraggi"));
        visits().visit(ada, at(2026, "monitoraggi/apri"));
        year().monitor2026();
        JsonNode works = year().objective(2026, "TE-01");
        String fase = works.path("indicatori")
                .path(0)
                .path("misura")
                .path("fasi")
                .path(1)
                .path("id")
                .asString();
        Page dario = visits().watched(chromium().signedIn("dario.esempio", "Lovere", "Responsabile"));
        visits().visit(dario, at(2026, "obiettivi/" + id(works)), "obiettivo-fasi");
        visits().visit(dario, at(2026, "obiettivi/" + id(works) + "/fasi/" + fase));
        visits().visit(dario, at(2026, "obiettivi/" + id(works) + "/persone"));
        visits().visit(dario, at(2026, "obiettivi/" + id(works) + "/risorse"));
        visits().visit(dario, at(2026, "obiettivi/" + id(works) + "/comunicazione"));
        visits().visit(dario, at(2026, "presa-visione"));
        visits().visit(ada, at(2026, "comunicazione"));
        visits().visit(ada, at(2026, "presa-visione"));
        visits().visit(dario, at(2026, "monitoraggi/2026-07/rapporti"), "monitoraggio-riferisci");
        button(dario, "Riferisci").click();
        assertThat(dario.locator("#errori")).isFocused();
        visits().look(dario, "reports without a state", null);
        visits().visit(dario, at(2026, "monitoraggi/2026-07/rapporti/" + id(works) + "/correggi"));
        Page oiv = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "OIV"));
        String permits = "obiettivi/" + id(year().objective(2026, "TE-02"));
        visits().visit(oiv, at(2026, permits + "/neutralizzazione/decisione"));
        visits().visit(oiv, at(2026, permits + "/valutazione"));
        button(oiv, "Registra la valutazione").click();
        visits().look(oiv, "a judgement without a reason", null);
        visits().visit(oiv, at(2026, "monitoraggi/2026-07/esame"));
        button(oiv, "Registra l’esame").click();
        visits().look(oiv, "an examination without verbale", null);
        String azione = year().examine2026();
        visits().visit(ada, at(2026, "monitoraggi"), "monitoraggio");
        visits().visit(ada, at(2026, "monitoraggi/2026-07/presa-atto"));
        visits().visit(ada, at(2026, "monitoraggi/2026-07/chiusura"));
        visits().visit(ada, at(2026, "monitoraggi/2026-07/azioni/nuova?obiettivo=" + id(works)));
        button(ada, "Decidi l’azione").click();
        visits().look(ada, "an action without anything", null);
        visits().visit(dario, at(2026, "monitoraggi/2026-07/azioni/" + azione));
        visits().visit(dario, at(2026, "oggi"));
        nothingFound();
    }

    /** A mandate and a linea are written, an objective is hung under it, and the keys walk the tree. */
    private void theAlbero(Page page) throws IOException {
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
        link(page, "Colloca").first().click();
        visits().visit(page, page.url().substring(page.url().indexOf("/enti/")));
        page.getByLabel("Sotto che cosa sta").selectOption(new SelectOption().setIndex(1));
        button(page, "Colloca").click();
        link(page, "Sposta").first().click();
        page.getByLabel("Sotto che cosa sta").selectOption("");
        button(page, "Sposta").click();
        assertThat(page.getByText("Nessun obiettivo 2027")).isVisible();
        link(page, "Colloca").first().click();
        page.getByLabel("Sotto che cosa sta").selectOption(new SelectOption().setIndex(1));
        button(page, "Colloca").click();
        link(page, "Cambia").last().click();
        visits().visit(page, page.url().substring(page.url().indexOf("/enti/")));
        visits().visit(page, at(2027, "albero"), "albero");
        page.locator("[role=treeitem][tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[role=treeitem][aria-level='2']").first()).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("[role=treeitem][aria-level='1']").first()).hasAttribute("aria-expanded", "false");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** From the reason to the sentence of the act. */
    private static void theVariazione(Page page) throws IOException, InterruptedException {
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

    /** The template, a sheet nobody can use, one with a row that is wrong, loaded and undone. */
    private static void theSheet(Page page) throws IOException {
        visits().visit(page, at(2027, "caricamenti"), "caricamenti");
        assertThat(visits().fetch(page, at(2027, "caricamenti/modello.xlsx")).length)
                .isGreaterThan(4000);
        assertThat(new String(visits().fetch(page, at(2027, "caricamenti/modello.csv")), UTF_8))
                .startsWith("\uFEFFCodice;Titolo;");
        upload(page, "foglio.csv", "Nome;Cognome\nAda;Esempio\n");
        assertThat(page.locator("#f-foglio-e")).containsText("mancano le colonne del modello");
        visits().look(page, "a sheet of something else", null);
        upload(page, "foglio.csv", """
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

    private static void upload(Page page, String name, String text) {
        page.navigate(chromium().portal() + at(2027, "caricamenti"));
        page.locator("[name=foglio]").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
        button(page, "Guarda l’anteprima").click();
    }

    /** As it will read in the register, before it stands there. */
    private static void theDelibera(Page page) throws IOException {
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
        theActIsRefused(page, "", "2026-11-19", "atto-numero", "Scrivi il numero della delibera");
        theActIsRefused(page, "7", "", "atto-data", "Scrivi la data della delibera");
        theActIsRefused(page, "7", today.plusDays(1).toString(), "atto-data", "deve ancora venire");
        theActIsRefused(page, "7", "2025-12-31", "atto-data", "dal 01/01/2026 in poi");
    }

    /** The message stands at its field, and what was typed is still there. */
    private static void theActIsRefused(Page page, String number, String day, String field, String said)
            throws IOException {
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

    @Test
    @Order(4)
    void peopleAndTheirRolesHaveTheirPages() throws Exception {
        Page page = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        String unita = year().objective(2026, "TE-02").path("unita").asString();
        visits().visit(page, at(2026, "persone"), "persone");
        String another = page.locator("a[href*='persone/ruolo?']").first().getAttribute("href");
        String end = page.locator("a[href$='/fine']").first().getAttribute("href");
        visits().visit(page, another);
        visits().visit(page, end);
        button(page, "Registra la fine del ruolo").click();
        visits().look(page, "an end without a reason", null);
        visits().visit(page, at(2026, "persone/nuova"));
        button(page, "Aggiungi la persona").click();
        visits().look(page, "a person without a name", null);
        visits().visit(page, at(2026, "persone/settori/nuovo"));
        visits().visit(page, at(2026, "persone/settori/" + unita));
        new DirittiVisit(chromium(), visits(), CICLO, at(2026, "persone").replace("/persone", "")).all(page);
        nothingFound();
    }

    @Test
    @Order(5)
    void aYearShowsItselfFromItsOpeningToItsClosing() throws Exception {
        Page page = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        visits().visit(page, at(2024, "piano"));
        year().open2024();
        visits().visit(page, at(2024, "piano/anno"));
        visits().visit(page, at(2024, "obiettivi"));
        visits().visit(page, at(2024, "valori"));
        String objective = year().draft2024();
        visits().visit(page, at(2024, "piano/crea"));
        visits().visit(page, at(2024, "obiettivi/" + objective));
        year().approve2024();
        visits().visit(page, at(2024, "piano/pubblicazione"));
        year().measure2024();
        visits().visit(page, at(2024, "chiusura-misurazioni"));
        year().closeMeasurements2024();
        visits().visit(page, at(2024, "relazione"));
        theRelazioneIsWritten(page);
        year().approveRelazione2024();
        Page oiv = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "OIV"));
        visits().visit(oiv, at(2024, "oggi"));
        visits().visit(oiv, at(2024, "relazione/validazione"));
        visits().visit(oiv, at(2024, "relazione/validazione/frase"));
        button(oiv, "Registra la validazione").click();
        visits().look(oiv, "a validation without a reason", null);
        year().validateRelazione2024();
        visits().visit(page, at(2024, "relazione/rendiconto"));
        visits().visit(page, at(2024, "relazione/pubblicazione"));
        button(page, "Registra la pubblicazione").click();
        visits().look(page, "a publication without an address", null);
        year().publish2024();
        visits().visit(page, at(2024, "chiusura"));
        year().close2024();
        visits().visit(page, at(2024, "oggi"));
        nothingFound();
    }

    private static void theRelazioneIsWritten(Page page) throws IOException, InterruptedException {
        year().draftRelazione2024();
        visits().visit(page, at(2024, "relazione/sezioni/SINTESI"));
        assertThat(page.locator("[name=testo]")).isVisible();
        visits().visit(page, at(2024, "relazione/cause/" + year().cause2024()));
        assertThat(page.locator("[name=causa]")).isVisible();
        button(page, "Salva la causa").click();
        visits().look(page, "a cause without words", null);
        year().writeRelazione2024();
        visits().visit(page, at(2024, "relazione/delibera"));
        visits().visit(page, at(2024, "relazione/delibera/frase"));
    }

    @Test
    @Order(6)
    void theRulebookIsWrittenJudgedAdoptedAndApplied() throws Exception {
        Page page = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        visits().visit(page, at(2027, "smvp/versioni/1"));
        visits().visit(page, at(2027, "smvp/bozza/nuova"));
        button(page, "Comincia la bozza").click();
        assertThat(page.locator("main")).containsText("Bozza cominciata");
        visits().visit(page, at(2027, "smvp/bozza"), "smvp-bozza");
        page.locator("[name='rules/indicatori/judgement/soglia/minimo']").fill("80");
        button(page, "Prova senza salvare").click();
        assertThat(page.locator("#prova")).containsText("Prova sull’anno 2026");
        visits().look(page, "rules tried on a year", null);
        page.locator("[name='rules/indicatori/lateFase']").fill("metà");
        button(page, "Salva la bozza").click();
        assertThat(page.locator("#errori")).isFocused();
        visits().look(page, "rules nobody can read", null);
        visits().visit(page, at(2027, "smvp/bozza/prova"));
        visits().visit(page, at(2027, "smvp/bozza/scarto"));
        page.locator("[name='rules/indicatori/judgement/soglia/minimo']").fill("60");
        page.locator("details:has([name='rules/weights/pesaturaVoci/0/criterio']) > summary")
                .click();
        List<List<String>> voci =
                List.of(List.of("strategicità", "alta", "60"), List.of("strategicità", "media", "50"));
        for (int i = 0; i < voci.size(); i++) {
            String row = "rules/weights/pesaturaVoci/" + i + "/";
            page.locator("[name='" + row + "criterio']").fill(voci.get(i).get(0));
            page.locator("[name='" + row + "codice']").fill(voci.get(i).get(1));
            page.locator("[name='" + row + "valore']").fill(voci.get(i).get(2));
        }
        button(page, "Salva la bozza").click();
        assertThat(page.locator("main")).containsText("60, compresa");

        Page oiv = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "OIV"));
        visits().visit(oiv, at(2027, "oggi"));
        assertThat(oiv.locator("main")).containsText("Leggi la bozza dello SMVP, versione 2");
        visits().visit(oiv, at(2027, "smvp/bozza"));
        visits().visit(oiv, at(2027, "smvp/bozza/parere"), "smvp-parere");
        visits().visit(oiv, at(2027, "smvp/bozza/parere/frase"));
        button(oiv, "Registra il parere").click();
        visits().look(oiv, "an opinion without words", null);
        oiv.locator("[name=esito][value=FAVOREVOLE]").check();
        oiv.locator("[name='atto/numero']").fill("4");
        oiv.locator("[name='atto/data']").fill("2026-11-18");
        oiv.locator("[name=motivo]").fill("Le regole sono chiare e misurabili");
        oiv.locator("[name=conflittoDichiarato]").fill("Sono anche la segretaria che ha scritto la bozza");
        button(oiv, "Registra il parere").click();
        assertThat(oiv.locator("main")).containsText("Parere registrato");

        visits().visit(page, at(2027, "smvp/bozza/adozione"));
        visits().visit(page, at(2027, "smvp/bozza/adozione/frase"));
        page.locator("[name='atto/numero']").fill("112");
        page.locator("[name='atto/data']").fill("2026-11-19");
        button(page, "Registra e adotta").click();
        assertThat(page.locator("main")).containsText("SMVP adottato");
        visits().visit(page, at(2027, "smvp"), "smvp");
        visits().visit(page, at(2027, "smvp/anno"));
        page.locator("[name=motivo]").fill("Le regole nuove valgono già per il 2027");
        button(page, "Applica al 2027").click();
        assertThat(page.locator("main")).containsText("Il 2027 segue la versione 2.");

        visits().visit(page, at(2027, "piano"));
        page.locator("main a", new Page.LocatorOptions().setHasText("Pesatura"))
                .first()
                .click();
        visits().visit(page, URI.create(page.url()).getPath(), "pesatura");
        button(page, "Calcola e applica i pesi").click();
        assertThat(page.locator("#errori")).isFocused();
        visits().look(page, "points not chosen", null);
        for (Locator choice : page.locator("form select").all()) {
            choice.selectOption("alta");
        }
        button(page, "Calcola e applica i pesi").click();
        assertThat(page.locator("main")).containsText("Pesi applicati");
        visits().look(page, "weights that follow from points", null);
        nothingFound();
    }

    @Test
    @Order(7)
    void theOthersReadWhatTheyNeed() throws Exception {
        Page oiv = visits().watched(chromium().signedIn("dario.esempio", "Lodrino", "OIV"));
        visits().visit(oiv, "/enti/" + lodrino + "/2018/oggi");
        visits().visit(oiv, "/enti/" + lodrino + "/2018/relazione");
        visits().visit(oiv, "/enti/" + lodrino + "/2018/aiuto");
        Page sindaco = visits().watched(chromium().signedIn("piero.esempio", "Lovere", "Sindaco"));
        for (String path : List.of("oggi", "cruscotto", "obiettivi", "persone", "registro")) {
            visits().visit(sindaco, at(2026, path));
        }
        Page editor = visits().watched(chromium().signedIn("gaia.esempio", "Lovere", "Redattore"));
        visits().visit(editor, at(2026, "oggi"));
        visits().visit(editor, at(2026, "piano"));
        Page dipendente = visits().watched(chromium().signedIn("ida.esempio", "Lovere", "Dipendente"));
        visits().visit(dipendente, at(2026, "oggi"));
        visits().visit(dipendente, at(2026, "obiettivi"));
        nothingFound();
    }

    @Test
    @Order(8)
    void whereThereIsNothingToSeeThePageSaysWhy() throws Exception {
        Page page = visits().watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        for (String path : List.of(
                "oggi", "obiettivi", "obiettivi/nuovo", "valori", "piano", "relazione", "cruscotto", "chiusura")) {
            visits().open(page, at(2031, path), 200);
            assertThat(page.locator("main")).containsText("2031");
            assertThat(page.locator("main a[href$='/2031/piano'], main form[action*='/2031/piano/']")
                            .count())
                    .as(path)
                    .isPositive();
        }
        visits().visit(page, at(2031, "valori"));
        visits().visit(page, at(2031, "registro"));
        visits().refused(page, at(2026, "non-esiste"), 404);
        visits().refused(page, at(2026, "obiettivi/00000000-0000-4000-8000-000000000000"), 404);
        visits().refused(page, "/enti/00000000-0000-4000-8000-000000000000/2026/oggi", 404);
        Page dipendente = visits().watched(chromium().signedIn("ida.esempio", "Lovere", "Dipendente"));
        visits().refused(dipendente, at(2026, "persone"), 403);
        nothingFound();
    }

    @Test
    @Order(9)
    void theMainPagesWorkWithoutJavaScript() throws Exception {
        Page scripted = chromium().signedIn("ada.esempio", "Lovere", "Segretario");
        Page page = chromium().withoutScripts(scripted);
        String objective = id(year().objective(2026, "TE-02"));
        for (String path : List.of(
                at(2026, "oggi"),
                at(2026, "obiettivi"),
                at(2026, "obiettivi/" + objective),
                at(2026, "valori"),
                at(2027, "obiettivi/nuovo"),
                at(2027, "piano"),
                at(2023, "cruscotto"),
                at(2023, "relazione"),
                at(2023, "registro"))) {
            Response answer = page.navigate(chromium().portal() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            assertThat(page.locator("main").innerText().length()).as(path).isGreaterThan(100);
        }
        page.setViewportSize(Chromium.PHONE, 844);
        page.navigate(chromium().portal() + at(2026, "oggi"));
        page.locator(".c-menu summary").click();
        page.locator(".c-menu a").getByText("Registro").click();
        assertThat(page.url()).endsWith("/registro");
    }

    /** What this looks for is found where it is. */
    @Test
    @Order(10)
    void aPictureWithoutWordsAndARedirectAreFound() throws Exception {
        Page page = chromium().signedIn("dario.esempio", "Lovere", "Responsabile");
        Visits other = new Visits(chromium().portal());
        other.open(page, at(2026, "obiettivi/" + id(year().objective(2026, "TE-03")) + "/registra"), 200);
        assertThat(other.seen()).isEmpty();
        // The portal's own pages allow no style inside them.
        page.navigate("about:blank");
        page.setContent(
                "<html lang=it><title>Prova</title><style>p {color: #eee} @media (min-width: 600px) {p {display: none}}</style>"
                        + "<main><h1>Prova</h1><img src='data:,' width=500><p>Solo al telefono</p></main>");
        other.look(page, "a picture", null);
        assertThat(other.findings())
                .hasSizeGreaterThan(2)
                .anyMatch(found -> found.contains("redirected to"))
                .anyMatch(found -> found.contains("image-alt"))
                .anyMatch(found -> found.contains("at 390: color-contrast p"))
                .anyMatch(found -> found.contains("too wide"));
    }

    @Test
    @Order(11)
    void theConsortiumBringsComuniIn() throws Exception {
        new ComuniVisit(chromium(), visits(), CICLO).all();
        new ModelliVisit(chromium(), visits(), CICLO).all(at(2027, "smvp"));
        new ConfrontiVisit(chromium(), visits(), CICLO).all(at(2027, "confronti"));
        new StemmaVisit(chromium(), visits()).all(at(2023, "persone"));
        nothingFound();
    }

    @Test
    @Order(12)
    void noPageOfThePortalIsForgotten() throws IOException {
        Set<String> pages = PortalPages.all();
        assertThat(pages).as("addresses of the portal").hasSizeGreaterThan(40).containsAll(NO_PAGE.keySet());
        List<String> unseen = pages.stream()
                .filter(mapping -> !NO_PAGE.containsKey(mapping))
                .filter(mapping -> visits().seen().stream().noneMatch(path -> PortalPages.matches(mapping, path)))
                .toList();
        assertThat(unseen).as("addresses without a visit").isEmpty();
        System.out.println(
                "pages: " + pages.size() + " addresses, " + visits().seen().size() + " seen");
    }

    private static void nothingFound() {
        assertThat(visits().findings()).isEmpty();
    }

    /** The address of the register's entry with those words. */
    private static String entry(Page page, String words) {
        return page.locator(".c-tl li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .locator(".m a")
                .getAttribute("href");
    }

    private static String correction(JsonNode objective, String period) {
        return "obiettivi/" + id(objective) + "/correggi/"
                + objective.path("indicatori").path(0).path("id").asString() + "/" + period;
    }

    private static Chromium chromium() {
        return java.util.Objects.requireNonNull(chromium);
    }

    private static Visits visits() {
        return java.util.Objects.requireNonNull(visits);
    }

    private static YearByApi year() {
        return java.util.Objects.requireNonNull(year);
    }

    private static String at(int anno, String page) {
        return "/enti/" + lovere + "/" + anno + "/" + page;
    }

    private static String id(JsonNode row) {
        return row.path("id").asString();
    }

    private static String tenant(Page page) {
        String url = page.url();
        page.context().close();
        return URI.create(url).getPath().split("/", -1)[2];
    }
}
