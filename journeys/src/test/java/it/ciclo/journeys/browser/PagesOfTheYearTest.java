// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Every page of the cycle of a year, in the role it is made for and in the states it has, on a desk and on a phone. Writes the pictures
 * of the tour where they are missing, or all of them with {@code -Dciclo.tour}.
 */
@TestMethodOrder(OrderAnnotation.class)
class PagesOfTheYearTest extends PagesOfLovere {

    @Test
    @Order(1)
    void theResponsabileFindsThePagesOfTheSettore() throws Exception {
        Page page = as("dario.esempio", "Lovere", "Responsabile");
        String permits = "obiettivi/" + id(year().objective(2026, "TE-02"));
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

        ValuesVisit values = new ValuesVisit(page);
        values.recording(late);
        values.beforeItsTime();
        values.evidence();
        values.correction();
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

    @Test
    @Order(2)
    void theSegretarioFindsThePagesOfTheWholeEnte() throws Exception {
        Page page = segretario();
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
        new PlanVisit(page).variazione();
        new PlanVisit(page).albero();
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
        new PlanVisit(page).delibera();
        new PlanVisit(page).sheet();
        nothingFound();
    }

    @Test
    @Order(3)
    void aMonitoringShowsItselfFromItsOpeningToItsClosing() throws Exception {
        Page ada = segretario();
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
        Page dario = as("dario.esempio", "Lovere", "Responsabile");
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
        Page oiv = as("ada.esempio", "Lovere", "OIV");
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

    @Test
    @Order(4)
    void aYearShowsItselfFromItsOpeningToItsClosing() throws Exception {
        Page page = segretario();
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
        Page oiv = as("ada.esempio", "Lovere", "OIV");
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
    @Order(5)
    void whereThereIsNothingToSeeThePageSaysWhy() throws Exception {
        Page page = segretario();
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
        Page dipendente = as("ida.esempio", "Lovere", "Dipendente");
        visits().refused(dipendente, at(2026, "persone"), 403);
        Page revisore = as("silvia.esempio", "Lovere", "Revisore");
        visits().refused(revisore, at(2026, "registro"), 403);
        assertThat(revisore.locator("main")).containsText("persona per persona: perciò lo legge chi");
        nothingFound();
    }

    @Test
    @Order(6)
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
    @Order(7)
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
        other.inspect(page, "a picture", null);
        assertThat(other.findings())
                .hasSizeGreaterThan(2)
                .anyMatch(found -> found.contains("redirected to"))
                .anyMatch(found -> found.contains("image-alt"))
                .anyMatch(found -> found.contains("at 390: color-contrast p"))
                .anyMatch(found -> found.contains("too wide"));
    }

    @Test
    @Order(8)
    void noPageOfTheYearIsForgotten() throws IOException {
        noneForgotten(false);
    }

    /** The address of the register's entry with those words. */
    private static String entry(Page page, String words) {
        return page.locator(".c-tl li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .locator(".m a")
                .getAttribute("href");
    }
}
