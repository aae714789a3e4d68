// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/** Lovere in the middle of its work and a browser; what the tests of its pages have in common. */
abstract class PagesOfLovere {

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

    /** What an ente, its people and its rules are, whatever the year, and what lies outside of an ente; all others are of the cycle of a year. */
    private static final Pattern OF_THE_ENTE = Pattern.compile(
            "(?!/enti/).*|/enti/\\{tenant}/conferma|/enti/\\{tenant}/\\{anno}/(persone|smvp|pesatura|permessi|i-miei-dati|sicurezza|cancellazioni|aiuto|confronti|accessi-gestore|deleghe|stemma[.]png)(/.*)?");

    protected static final RunningCiclo CICLO = SharedCiclo.get();

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
        if (year == null) {
            YearByApi entered = new YearByApi(CICLO, lovere);
            entered.approve2026();
            entered.measure2026();
            entered.draft2027();
            year = entered;
        }
    }

    @AfterAll
    static void close() {
        chromium().close();
    }

    static Page as(String username, String ente, String role) {
        return visits().watched(chromium().signedIn(username, ente, role));
    }

    static Page segretario() {
        return as("ada.esempio", "Lovere", "Segretario");
    }

    static void nothingFound() {
        assertThat(visits().findings()).isEmpty();
    }

    /** @param ofTheEnte whether those of {@link #OF_THE_ENTE} are asked for, or all others */
    static void noneForgotten(boolean ofTheEnte) throws IOException {
        Set<String> all = PortalPages.all();
        assertThat(all).as("addresses of the portal").hasSizeGreaterThan(40).containsAll(NO_PAGE.keySet());
        List<String> pages = all.stream()
                .filter(mapping -> !NO_PAGE.containsKey(mapping))
                .filter(mapping -> OF_THE_ENTE.matcher(mapping).matches() == ofTheEnte)
                .toList();
        List<String> unseen = pages.stream()
                .filter(mapping -> visits().seen().stream().noneMatch(path -> PortalPages.matches(mapping, path)))
                .toList();
        assertThat(unseen).as("addresses without a visit").isEmpty();
        System.out.println(
                "pages: " + pages.size() + " addresses, " + visits().seen().size() + " seen");
    }

    static String lodrino(String page) {
        return "/enti/" + lodrino + "/" + page;
    }

    static Chromium chromium() {
        return java.util.Objects.requireNonNull(chromium);
    }

    static Visits visits() {
        return java.util.Objects.requireNonNull(visits);
    }

    static YearByApi year() {
        return java.util.Objects.requireNonNull(year);
    }

    static String at(int anno, String page) {
        return "/enti/" + lovere + "/" + anno + "/" + page;
    }

    static String id(JsonNode row) {
        return row.path("id").asString();
    }

    private static String tenant(Page page) {
        String url = page.url();
        page.context().close();
        return URI.create(url).getPath().split("/", -1)[2];
    }
}
