// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at pages: nothing axe objects to at a desk and on a phone, nothing to scroll sideways, nothing the browser complains of.
 * Keeps what was found and which addresses were truly seen; a redirect to another page is a finding.
 */
final class Visits {

    private static final Path TOUR = Path.of("..", "docs", "tour");
    private static final Set<String> ON_A_PHONE_TOO = Set.of("oggi-responsabile", "registra");
    /** Longer pages go on as they began. */
    private static final int TALLEST = 1900;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String FOUND = """
            found => found.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.html))""";

    private static final String AT_A_DESK = """
            tags => { window.atADesk = new Set([...document.querySelectorAll('body *')].filter(e => e.checkVisibility()));
                return axe.run(document, {runOnly: tags, preload: false, resultTypes: ['violations']}).then(%s); }""".formatted(FOUND);

    /**
     * A width changes no colour, no name and no order: of what a desk shows, too, only sizes and scrolling are asked again, and all of
     * what only a phone shows.
     */
    private static final String ON_A_PHONE = """
            tags => { const found = %s, options = {preload: false, resultTypes: ['violations']};
                const fresh = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !window.atADesk.has(e));
                const layout = {runOnly: {type: 'rule', values: ['target-size', 'scrollable-region-focusable']}, ...options};
                return axe.run(document, layout).then(found)
                    .then(all => fresh.length === 0 ? all
                        : axe.run({include: fresh}, {runOnly: tags, ...options}).then(found).then(more => all.concat(more))); }""".formatted(FOUND);

    private final String portal;
    private final List<String> findings = new ArrayList<>();
    private final SortedSet<String> seen = new TreeSet<>();

    Visits(String portal) {
        this.portal = portal;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    SortedSet<String> seen() {
        return seen;
    }

    Page watched(Page page) {
        page.onConsoleMessage(message -> {
            // Chromium reports the status of each page that is an error on purpose; the visit checks it.
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                findings.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> findings.add(page.url() + ": " + error));
        return page;
    }

    void visit(Page page, String path) throws IOException {
        visit(page, path, null);
    }

    void visit(Page page, String path, @Nullable String picture) throws IOException {
        open(page, path, 200);
        inspect(page, path, picture);
    }

    /** A page that says why there is nothing to see. */
    void refused(Page page, String path, int status) throws IOException {
        open(page, path, status);
        inspect(page, path + " (" + status + ")", null);
    }

    void open(Page page, String path, int status) {
        Response answer = page.navigate(portal + path);
        if (answer.status() != status) {
            findings.add(path + ": " + answer.status() + " instead of " + status);
        }
        URI asked = URI.create(portal + path);
        URI found = URI.create(page.url());
        if (found.getPort() != asked.getPort() || !found.getPath().equals(asked.getPath())) {
            findings.add(path + ": redirected to " + found);
        } else if (status == 200) {
            seen.add(asked.getPath());
        }
    }

    /** A file that is fetched and not shown. */
    byte[] fetch(Page page, String path) {
        APIResponse answer = page.request().get(portal + path);
        if (answer.status() == 200) {
            seen.add(URI.create(portal + path).getPath());
        } else {
            findings.add(path + ": " + answer.status() + " instead of 200");
        }
        return answer.body();
    }

    /**
     * The page that is open, whatever led there. Without a picture it is a page that was visited before, with a message or an error in it:
     * of a phone only the width is asked.
     */
    void look(Page page, String where, @Nullable String picture) throws IOException {
        // A form was sent or a piece of the page is on its way; after an address was opened there is nothing to wait
        // for.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        inspect(page, where, picture, picture != null);
    }

    /** At both widths, as a page that is visited. */
    void inspect(Page page, String where, @Nullable String picture) throws IOException {
        inspect(page, where, picture, true);
    }

    private void inspect(Page page, String where, @Nullable String picture, boolean allOnAPhone) throws IOException {
        if (page.locator("h1").count() != 1) {
            findings.add(where + ": " + page.locator("h1").count() + " h1");
        }
        axe(page, where, Chromium.WIDE, AT_A_DESK);
        picture(page, picture, Chromium.WIDE);
        page.setViewportSize(Chromium.PHONE, 844);
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!wide.equals(0)) {
            findings.add(where + ": " + wide + " px too wide at 390");
        }
        if (allOnAPhone) {
            axe(page, where, Chromium.PHONE, ON_A_PHONE);
        }
        if (picture != null && ON_A_PHONE_TOO.contains(picture)) {
            picture(page, picture + "-390", Chromium.PHONE);
        }
        page.setViewportSize(Chromium.WIDE, 860);
    }

    /** Once per document and width; only what is wrong comes back, since all that is right would take as long again to read. */
    private void axe(Page page, String where, int width, String check) throws IOException {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        if (page.evaluate(check, RULES) instanceof List<?> violations) {
            violations.forEach(one -> findings.add(where + " at " + width + ": " + one));
        }
    }

    /** The page as a window of its height shows it, taken where it is missing, or all of them anew with {@code -Dciclo.tour}. */
    private static void picture(Page page, @Nullable String name, int width) throws IOException {
        if (name == null) {
            return;
        }
        Path file = TOUR.resolve(name + ".png");
        if (Files.exists(file) && System.getProperty("ciclo.tour") == null) {
            return;
        }
        Files.createDirectories(TOUR);
        page.setViewportSize(width, 720);
        int height =
                (Integer) page.evaluate("Math.ceil(document.querySelector('footer').getBoundingClientRect().bottom)");
        page.setViewportSize(width, Math.min(height, TALLEST));
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        page.setViewportSize(width, 860);
    }
}
