// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every page of an ente, its people and its rules, of a consortium, and of who is not signed in; as {@link PagesOfTheYearTest} looks at them. */
@TestMethodOrder(OrderAnnotation.class)
class PagesOfTheEnteTest extends PagesOfLovere {

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
        page.locator("a[href='/accesso/aiuto']").click();
        visits().look(page, "whom to ask who cannot get in", null);
        page.navigate(chromium().portal() + "/accedi");
        chromium().signIn(page, "ada.esempio");
        visits().look(page, "the first choice of the role", null);
        chromium().choose(page, "Lovere", "Segretario");
        visits().visit(page, "/accedi", "ruolo");
        nothingFound();
    }

    @Test
    @Order(2)
    void peopleAndTheirRolesHaveTheirPages() throws Exception {
        Page page = segretario();
        String unita = year().objective(2026, "TE-02").path("unita").asString();
        visits().visit(page, at(2026, "persone"), "persone");
        String another = page.locator("a[href*='persone/ruolo?']").first().getAttribute("href");
        String end = page.locator("a[href$='/fine']").first().getAttribute("href");
        String renewal = page.locator("a[href$='/rinnovo']").first().getAttribute("href");
        visits().visit(page, another);
        visits().visit(page, end);
        button(page, "Registra la fine del ruolo").click();
        visits().look(page, "an end without a reason", null);
        visits().visit(page, renewal);
        button(page, "Prepara il collegamento").click();
        visits().look(page, "a renewed access without a reason", null);
        visits().visit(page, at(2026, "persone/nuova"));
        button(page, "Aggiungi la persona").click();
        visits().look(page, "a person without a name", null);
        visits().visit(page, at(2026, "persone/settori/nuovo"));
        visits().visit(page, at(2026, "persone/settori/" + unita));
        new DelegheVisit(chromium(), visits(), at(2026, "persone").replace("/persone", "")).all(page);
        new DirittiVisit(chromium(), visits(), CICLO, at(2026, "persone").replace("/persone", "")).all(page);
        new GestoreVisit(chromium(), visits(), CICLO, at(2026, "persone").replace("/persone", "")).all(page);
        nothingFound();
    }

    @Test
    @Order(3)
    void theRulebookIsWrittenJudgedAdoptedAndApplied() throws Exception {
        Page page = segretario();
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

        Page oiv = as("ada.esempio", "Lovere", "OIV");
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
    @Order(4)
    void theOthersReadWhatTheyNeed() throws Exception {
        Page oiv = as("dario.esempio", "Lodrino", "OIV");
        visits().visit(oiv, lodrino("2018/oggi"));
        visits().visit(oiv, lodrino("2018/relazione"));
        visits().visit(oiv, lodrino("2018/aiuto"));
        Page sindaco = as("piero.esempio", "Lovere", "Sindaco");
        for (String path : List.of("oggi", "cruscotto", "obiettivi", "persone", "registro")) {
            visits().visit(sindaco, at(2026, path));
        }
        Page editor = as("gaia.esempio", "Lovere", "Redattore");
        visits().visit(editor, at(2026, "oggi"));
        visits().visit(editor, at(2026, "piano"));
        Page dipendente = as("ida.esempio", "Lovere", "Dipendente");
        visits().visit(dipendente, at(2026, "oggi"));
        visits().visit(dipendente, at(2026, "obiettivi"));
        nothingFound();
    }

    @Test
    @Order(5)
    void theConsortiumBringsComuniIn() throws Exception {
        new ComuniVisit(chromium(), visits(), CICLO).all();
        new ModelliVisit(chromium(), visits(), CICLO).all(at(2027, "smvp"));
        new FusioniVisit(chromium(), visits(), CICLO).all();
        new ConfrontiVisit(chromium(), visits(), CICLO).all(at(2027, "confronti"));
        new StemmaVisit(chromium(), visits()).all(at(2023, "persone"));
        nothingFound();
    }

    @Test
    @Order(6)
    void noPageOfTheEnteIsForgotten() throws IOException {
        noneForgotten(true);
    }
}
