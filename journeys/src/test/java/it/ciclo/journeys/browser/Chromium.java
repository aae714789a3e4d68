// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.RunningCiclo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One browser; each person in it has cookies of their own. */
final class Chromium implements AutoCloseable {

    static final int WIDE = 1280;
    static final int PHONE = 390;

    private final Playwright playwright;
    private final Browser browser;
    private final String portal;

    Chromium(RunningCiclo ciclo) {
        // The browser is the system's own: nothing is downloaded in a test run.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(java.nio.file.Path.of(Optional.ofNullable(System.getenv("CICLO_CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                        // Date fields speak the language of the browser, not that of the page.
                        .setEnv(italian())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--lang=it",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        portal = ciclo.ports().portal();
    }

    private static Map<String, String> italian() {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "it");
        environment.put("LANG", "it_IT.UTF-8");
        return environment;
    }

    String portal() {
        return portal;
    }

    Page nobody() {
        return context(true, null).newPage();
    }

    /** Signed in with the form, and in that role where there is a choice; stands on Oggi. */
    Page signedIn(String username, String ente, String role) {
        Page page = nobody();
        signIn(page, username);
        choose(page, ente, role);
        return page;
    }

    /** Types the credentials; where it ends depends on how many roles the person has. */
    void signIn(Page page, String username) {
        page.navigate(portal + "/accedi");
        enter(page, username, DemoAccounts.PASSWORD);
    }

    /** On the page of the sign-in, wherever it was asked for. */
    void enter(Page page, String username, String password) {
        page.getByLabel("Nome utente").fill(username);
        page.getByLabel("Password").fill(password);
        button(page, "Accedi").click();
        page.waitForURL(Pattern.compile(".*/(accedi|gestore|enti/[^?]*|consorzi/[^?]*|invito/[^?]*)([?].*)?$"));
    }

    void choose(Page page, String ente, String role) {
        if (page.url().contains("/accedi")) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("come " + role + ".*" + ente)))
                    .click();
        }
        page.waitForURL(Pattern.compile(".*/oggi$"));
    }

    /** The same person without JavaScript. */
    Page withoutScripts(Page page) {
        return context(false, page.context().storageState()).newPage();
    }

    private BrowserContext context(boolean scripts, @org.jspecify.annotations.Nullable String state) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("it-IT")
                .setTimezoneId("Europe/Rome")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(WIDE, 860);
        BrowserContext context = browser.newContext(state == null ? options : options.setStorageState(state));
        context.setDefaultTimeout(15_000);
        return context;
    }

    static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
