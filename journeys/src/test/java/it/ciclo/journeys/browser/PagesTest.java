// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every page, in the role it is made for, on a desk and on a phone: nothing axe objects to, nothing to scroll sideways, nothing the
 * browser complains of. Writes the pictures of the tour where they are missing, or all of them with {@code -Dciclo.tour}.
 */
class PagesTest {

    private static final Path TOUR = Path.of("..", "docs", "tour");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final RunningCiclo CICLO = SharedCiclo.get();
    private static @Nullable Chromium chromium;
    private static String lovere = "";
    private static String lodrino = "";

    private final List<String> findings = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Chromium opened = new Chromium(CICLO);
        chromium = opened;
        lovere = tenant(opened.signedIn("ada.esempio", "Lovere", "Segretario"));
        lodrino = tenant(opened.signedIn("ugo.esempio", "Lodrino", "Segretario"));
        new YearByApi(CICLO, lovere).enter();
    }

    @AfterAll
    static void close() {
        chromium().close();
    }

    @Test
    void whoIsNotSignedInFindsTheOpenPages() throws IOException {
        Page page = watched(chromium().nobody());
        visit(page, "/", null);
        visit(page, "/accedi", "accesso");
        visit(page, "/aiuto", null);
        visit(page, "/accessibilita", null);
        visit(page, "/privacy", null);
        chromium().signIn(page, "dario.esempio");
        inspect(page, "la scelta del ruolo", "ruolo");
        assertThat(findings).isEmpty();
    }

    @Test
    void theResponsabileFindsThePagesOfTheSettore() throws Exception {
        Page page = watched(chromium().signedIn("dario.esempio", "Lovere", "Responsabile"));
        JsonNode objective = objective(2024, "TE-02");
        JsonNode draft = objective(2026, "TE-01");
        visit(page, at(2024, "oggi"), "oggi-responsabile");
        visit(page, at(2024, "obiettivi"), "obiettivi");
        visit(page, at(2024, "obiettivi/" + objective.path("id").asString()), "obiettivo");
        visit(page, at(2024, "obiettivi/" + objective.path("id").asString() + "/registra"), "registra");
        visit(page, at(2024, "valori"), null);
        visit(page, at(2026, "oggi"), null);
        visit(page, at(2026, "obiettivi/nuovo"), "assegna");
        visit(page, at(2026, "obiettivi/" + draft.path("id").asString() + "/modifica"), null);
        visit(page, at(2026, "piano"), null);
        visit(page, at(2024, "cruscotto"), null);
        assertThat(findings).isEmpty();
    }

    @Test
    void theSegretarioFindsThePagesOfTheWholeEnte() throws Exception {
        Page page = watched(chromium().signedIn("ada.esempio", "Lovere", "Segretario"));
        String objective = objective(2024, "TE-02").path("id").asString();
        String unita = objective(2024, "TE-02").path("unita").asString();
        visit(page, at(2026, "oggi"), "oggi-segretario");
        visit(page, at(2026, "piano"), "piano");
        visit(page, at(2026, "piano/delibera"), null);
        visit(page, at(2024, "obiettivi/" + objective), null);
        visit(page, at(2024, "valori"), "valori");
        visit(page, at(2024, "cruscotto"), null);
        visit(page, at(2023, "cruscotto"), "cruscotto");
        visit(page, at(2024, "chiusura-misurazioni"), null);
        visit(page, at(2024, "relazione"), null);
        visit(page, at(2023, "relazione"), "relazione");
        visit(page, at(2023, "relazione/delibera"), null);
        visit(page, at(2023, "chiusura"), null);
        visit(page, at(2023, "registro"), "registro");
        visit(page, at(2024, "anni"), null);
        visit(page, at(2021, "piano"), null);
        visit(page, at(2024, "persone"), "persone");
        visit(page, at(2024, "persone/nuova"), null);
        visit(page, at(2024, "persone/settori/nuovo"), null);
        visit(page, at(2024, "persone/settori/" + unita), null);
        page.navigate(chromium().portal() + at(2024, "persone"));
        visit(
                page,
                URI.create(page.locator("a[href$='/fine']").first().getAttribute("href"))
                        .getPath(),
                null);
        assertThat(findings).isEmpty();
    }

    @Test
    void theOivAndTheSindacoReadWhatTheyNeed() throws Exception {
        Page oiv = watched(chromium().signedIn("dario.esempio", "Lodrino", "OIV"));
        visit(oiv, "/enti/" + lodrino + "/2018/oggi", null);
        visit(oiv, "/enti/" + lodrino + "/2018/relazione", null);
        visit(oiv, "/enti/" + lodrino + "/2018/relazione/validazione", null);
        Page sindaco = watched(chromium().signedIn("piero.esempio", "Lovere", "Sindaco"));
        visit(sindaco, at(2023, "oggi"), null);
        visit(sindaco, at(2023, "cruscotto"), null);
        visit(sindaco, at(2023, "obiettivi"), null);
        assertThat(findings).isEmpty();
    }

    @Test
    void theMainPagesWorkWithoutJavaScript() throws Exception {
        Page scripted = chromium().signedIn("ada.esempio", "Lovere", "Segretario");
        Page page = chromium().withoutScripts(scripted);
        String objective = objective(2024, "TE-02").path("id").asString();
        for (String path : List.of(
                at(2026, "oggi"),
                at(2026, "obiettivi/nuovo"),
                at(2026, "piano"),
                at(2024, "obiettivi"),
                at(2024, "obiettivi/" + objective),
                at(2024, "valori"),
                at(2023, "cruscotto"),
                at(2023, "relazione"),
                at(2023, "registro"))) {
            Response answer = page.navigate(chromium().portal() + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            assertThat(page.locator("main").innerText().length()).as(path).isGreaterThan(100);
        }
        page.setViewportSize(Chromium.PHONE, 844);
        page.navigate(chromium().portal() + at(2024, "oggi"));
        page.locator(".c-menu summary").click();
        page.locator(".c-menu a").getByText("Registro").click();
        assertThat(page.url()).endsWith("/registro");
    }

    private void visit(Page page, String path, @Nullable String picture) throws IOException {
        Response answer = page.navigate(chromium().portal() + path);
        if (answer.status() != 200) {
            findings.add(path + ": " + answer.status());
        }
        inspect(page, path, picture);
    }

    private void inspect(Page page, String where, @Nullable String picture) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (page.locator("h1").count() != 1) {
            findings.add(where + ": " + page.locator("h1").count() + " h1");
        }
        axe(page, where, Chromium.WIDE);
        picture(page, picture, 1000);
        page.setViewportSize(Chromium.PHONE, 844);
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!wide.equals(0)) {
            findings.add(where + ": " + wide + " px too wide at 390");
        }
        axe(page, where, Chromium.PHONE);
        picture(page, picture == null || !PHONE_PICTURES.contains(picture) ? null : picture + "-390", 844);
        page.setViewportSize(Chromium.WIDE, 860);
    }

    private static final List<String> PHONE_PICTURES = List.of("oggi-responsabile", "registra");

    private void axe(Page page, String where, int width) {
        for (Rule violation : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            for (CheckedNode node : violation.getNodes()) {
                findings.add(where + " at " + width + ": " + violation.getId() + " " + node.getTarget() + " "
                        + node.getHtml());
            }
        }
    }

    private static void picture(Page page, @Nullable String name, int height) throws IOException {
        if (name == null) {
            return;
        }
        Path file = TOUR.resolve(name + ".png");
        if (Files.exists(file) && System.getProperty("ciclo.tour") == null) {
            return;
        }
        Files.createDirectories(TOUR);
        int width = name.endsWith("-390") ? Chromium.PHONE : Chromium.WIDE;
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        page.setViewportSize(width, 860);
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                findings.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> findings.add(page.url() + ": " + error));
        return page;
    }

    private static Chromium chromium() {
        return java.util.Objects.requireNonNull(chromium);
    }

    private static String at(int anno, String page) {
        return "/enti/" + lovere + "/" + anno + "/" + page;
    }

    private static String tenant(Page page) {
        String url = page.url();
        page.context().close();
        return URI.create(url).getPath().split("/", -1)[2];
    }

    private static JsonNode objective(int anno, String codice) throws IOException, InterruptedException {
        Api query = CICLO.as("ada.esempio", "lovere", "SEGRETARIO", Application.QUERY);
        return query.get("/enti/" + lovere + "/cicli/" + anno + "/obiettivi", 0)
                .json()
                .valueStream()
                .filter(row -> row.path("codice").asString().equals(codice))
                .findFirst()
                .orElseThrow();
    }
}
