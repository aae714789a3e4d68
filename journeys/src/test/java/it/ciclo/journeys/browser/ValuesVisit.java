// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;
import static it.ciclo.journeys.browser.PagesOfLovere.at;
import static it.ciclo.journeys.browser.PagesOfLovere.chromium;
import static it.ciclo.journeys.browser.PagesOfLovere.id;
import static it.ciclo.journeys.browser.PagesOfLovere.visits;
import static it.ciclo.journeys.browser.PagesOfLovere.year;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.ciclo.demo.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The values of 2026 in the hands of a responsabile: recorded, not yet due, borne out with files, corrected. */
final class ValuesVisit {

    private static final String SEPTEMBER = "2026-09";

    private final Page page;

    ValuesVisit(Page page) {
        this.page = page;
    }

    /** The oldest that is missing, refused for what was typed. @param late how the page of today said its lateness */
    void recording(String late) throws IOException, InterruptedException {
        page.navigate(chromium().portal() + at(2026, "obiettivi/" + id(year().objective(2026, "TE-03")) + "/registra"));
        assertThat(page.url()).endsWith("/" + SEPTEMBER);
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
    }

    /** Phases count before the end of the year only when all are done. */
    void beforeItsTime() throws IOException, InterruptedException {
        page.navigate(chromium().portal() + at(2026, "obiettivi/" + id(year().objective(2026, "TE-01"))));
        String phases = page.locator("#non-ora a").first().getAttribute("href");
        visits().visit(page, phases);
        assertThat(page.locator("#fasi-aiuto")).containsText("solo se tutte le fasi sono finite");
        assertThat(page.locator("[name$='/percento']")).hasCount(0);
        page.getByText("Il valore non c’è").first().click();
        button(page, "Dichiara che non c’è").click();
        visits().look(page, phases + " not available, without a reason", null);
        visits().visit(page, at(2026, ofTheLights("registra", "2026-FINALE")));
        assertThat(page.locator("#non-ora")).containsText("si registra dal 31/12/2026");
        assertThat(page.locator("#valore")).hasCount(0);
    }

    /** A file beside a value, and back from there. */
    void evidence() throws IOException, InterruptedException {
        String files = at(2026, ofTheLights("prove", SEPTEMBER));
        visits().visit(page, files);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "consumi.pdf", "application/pdf", "%PDF-1.7 consumi".getBytes(StandardCharsets.UTF_8)));
        button(page, "Allega").click();
        assertThat(page.locator("main")).containsText("Allegato. Nel registro");
        page.navigate(chromium().portal() + files);
        Download file =
                page.waitForDownload(() -> page.getByText("consumi.pdf").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("consumi.pdf");
    }

    void correction() throws IOException, InterruptedException {
        visits().visit(page, at(2026, ofTheLights("correggi", SEPTEMBER)));
        button(page, "Correggi valore").click();
        visits().look(page, "a correction without a reason", null);
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

    /** A page of one of their values. */
    private static String ofTheLights(String what, String period) throws IOException, InterruptedException {
        JsonNode lights = year().objective(2026, "TE-04");
        return "obiettivi/" + id(lights) + "/" + what + "/"
                + lights.path("indicatori").path(0).path("id").asString() + "/" + period;
    }
}
