// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.journeys.revocation.EnteOfChange;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One person in Chromium: a passkey of the device, an app with codes, recovery codes, and the sessions of two browsers. */
class SignInInTheBrowserTest {

    private static final String NUMERO = "[name='atto/numero']:not([type=hidden])";
    private static final String OTHER_PASSWORD = "un altro lago di montagna";

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final EnteOfChange ente = EnteOfChange.of(ciclo);
    private final EnteOfChange.Somebody rita = ente.somebody();

    SignInInTheBrowserTest() throws IOException, InterruptedException {}

    @Test
    void aPersonSignsInWithAllSheHas() throws Exception {
        rita.granted("SEGRETARIO");
        try (Chromium chromium = new Chromium(ciclo)) {
            Visits visits = new Visits(chromium.portal());
            Page page = visits.watched(chromium.signedIn(rita.username, "Revoche", "Segretario"));
            device(page);
            theKey(chromium, page, visits);
            String key = theApp(page, visits);
            theCodes(chromium, page, key);
            theSessions(chromium, page, visits);
            theServerOfTheEnte(chromium, page, visits);
            assertThat(visits.findings()).isEmpty();
        }
    }

    /** What a computer with a fingerprint reader has, held by somebody who touches it. */
    private static void device(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }

    private void theKey(Chromium chromium, Page page, Visits visits) throws IOException {
        security(page);
        page.getByLabel("Nome della nuova chiave").fill("Computer dell’ufficio");
        button(page, "Registra una chiave").click();
        assertThat(page.locator("main")).containsText("Computer dell’ufficio, dal");
        visits.look(page, "a passkey", "accesso-sicurezza");

        signOut(chromium, page);
        page.navigate(chromium.portal() + "/accedi");
        button(page, "Entra con la chiave").click();
        page.waitForURL(Pattern.compile(".*/oggi$"));
    }

    /** @return the key as the page shows it to who cannot photograph it */
    private String theApp(Page page, Visits visits) throws Exception {
        security(page);
        page.getByText("Collega un’app").click();
        String key = page.locator("code").innerText().replace(" ", "");
        page.getByLabel("Codice mostrato dall’app").fill("000000");
        button(page, "Collega").click();
        assertThat(page.locator("#errore")).isVisible();
        visits.look(page, "an app with a wrong code", null);
        page.getByLabel("Codice mostrato dall’app").fill(Codes.now(key));
        button(page, "Collega").click();
        return key;
    }

    private void theCodes(Chromium chromium, Page page, String key) throws Exception {
        List<String> recovery = page.locator("li code").allInnerTexts();
        assertThat(recovery).hasSize(10);
        page.getByText("Li ho messi da parte").click();
        signOut(chromium, page);

        withPassword(chromium, page, DemoAccounts.PASSWORD);
        // The code of now was used to link the app; the next one is good half a minute before its time.
        page.getByLabel("Codice").fill(Codes.next(key));
        button(page, "Continua").click();
        page.waitForURL(Pattern.compile(".*/oggi$"));
        signOut(chromium, page);

        withPassword(chromium, page, DemoAccounts.PASSWORD);
        page.getByLabel("Codice").fill(recovery.getFirst());
        button(page, "Continua").click();
        page.waitForURL(Pattern.compile(".*/oggi$"));
        security(page);
        assertThat(page.locator("main")).containsText("Codici di recupero ancora buoni: 9.");
        button(page, "Scollega l’app").click();
        assertThat(page.locator("main")).containsText("Collega un’app");
    }

    /** She changes her password here, and the browser she forgot elsewhere is signed out. */
    private void theSessions(Chromium chromium, Page page, Visits visits) throws IOException {
        Page elsewhere = chromium.signedIn(rita.username, "Revoche", "Segretario");
        security(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cambia la password"))
                .click();
        page.getByLabel("Nuova password").fill(OTHER_PASSWORD);
        page.getByLabel("Scrivila di nuovo").fill(OTHER_PASSWORD);
        button(page, "Cambia").click();
        assertThat(page.locator("[role=status]").first()).containsText("è stata chiusa");
        assertThat(page.locator("main")).containsText(": questa");
        visits.look(page, "the password has changed", null);

        elsewhere.reload();
        assertThat(elsewhere.getByLabel("Nome utente")).isVisible();
        page.navigate(chromium.portal() + ente.page("oggi"));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.url()).endsWith("/oggi");
    }

    /**
     * The ente's own server knows her since an hour ago. That is enough to read and to write, and not to approve: she is asked who she
     * is, and what she had typed is there again.
     */
    private void theServerOfTheEnte(Chromium chromium, Page page, Visits visits) throws Exception {
        ente.proposed2026();
        try (var _ = new OtherServer(SharedCiclo.upstreamPort(ciclo))) {
            security(page);
            page.getByText("Collega " + EnteOfChange.NAME).click();
            assertThat(page.locator("main")).containsText("Scollega " + EnteOfChange.NAME);
            signOut(chromium, page);

            page.navigate(ciclo.ports().issuer() + "/accesso/ente?nome=016904");
            visits.look(page, "the server of an ente", null);
            page.navigate(chromium.portal() + ente.page("oggi").replace("2025", "2026"));
            page.getByText("Entra con " + EnteOfChange.NAME).click();
            page.waitForURL(Pattern.compile(".*/2026/oggi$"));
        }
        page.navigate(chromium.portal() + ente.page("piano/delibera").replace("2025", "2026"));
        page.locator(NUMERO).fill("12");
        page.locator("[name='atto/data']:not([type=hidden])").fill("2026-01-23");
        page.locator("[name='atto/immediatamenteEseguibile']").check();
        button(page, "Registra e approva il Piano").click();

        assertThat(page.locator("h1")).hasText("Conferma chi sei");
        assertThat(page.getByLabel("Nome utente")).hasValue(rita.username);
        page.getByLabel("Password").fill(OTHER_PASSWORD);
        button(page, "Accedi").click();
        page.waitForURL(Pattern.compile(".*/2026/piano/delibera$"));
        assertThat(page.locator(NUMERO)).hasValue("12");
        visits.look(page, "what was typed before the sign-in", "conferma-accesso");
        button(page, "Registra e approva il Piano").click();
        assertThat(page.locator("main")).containsText("Atto di approvazione");
    }

    private void withPassword(Chromium chromium, Page page, String password) {
        page.navigate(chromium.portal() + "/accedi");
        page.getByLabel("Nome utente").fill(rita.username);
        page.getByLabel("Password").fill(password);
        button(page, "Accedi").click();
        page.waitForURL(Pattern.compile(".*/accesso/codice$"));
    }

    private void security(Page page) {
        page.navigate(ciclo.ports().issuer() + "/accesso/sicurezza");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Il tuo accesso"))
                .waitFor();
    }

    private void signOut(Chromium chromium, Page page) {
        page.navigate(chromium.portal() + ente.page("oggi"));
        page.locator("form[action$='/esci'] button").first().evaluate("button => button.click()");
        page.waitForURL(Pattern.compile(".*/accesso([?].*)?$"));
    }
}
