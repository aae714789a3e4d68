// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

/** A segretaria lets another stand in for her, who acts in her name until it is ended. */
final class DelegheVisit {

    private final Chromium chromium;
    private final Visits visits;
    private final String ente;

    /** @param ente the address of the ente and year, without a slash at the end */
    DelegheVisit(Chromium chromium, Visits visits, String ente) {
        this.chromium = chromium;
        this.visits = visits;
        this.ente = ente;
    }

    void all(Page segretario) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        visits.visit(segretario, ente + "/deleghe");
        visits.visit(segretario, ente + "/deleghe/nuova");
        button(segretario, "Registra la delega").click();
        assertThat(segretario.locator("#errori")).containsText("una delega ha sempre una fine");
        visits.look(segretario, "a delegation to nobody", null);
        segretario.locator("[name=persona]").selectOption(new SelectOption().setLabel("Ida Esempio"));
        segretario.locator("[name=dal]").fill(today.toString());
        segretario.locator("[name=al]").fill(today.plusDays(14).toString());
        segretario.locator("[name='atto/numero']").fill("7");
        segretario.locator("[name='atto/data']").fill(today.toString());
        segretario.locator("[name=motivo]").fill("Ferie del segretario, lavori che non aspettano");
        button(segretario, "Registra la delega").click();
        assertThat(segretario.locator("main")).containsText("Delega registrata");
        visits.visit(segretario, ente + "/deleghe", "deleghe");

        Page vice = visits.watched(
                chromium.signedIn("ida.esempio", "Lovere", "Segretario comunale, per delega di Ada Esempio"));
        assertThat(vice.locator("body")).containsText("per delega di Ada Esempio");
        visits.visit(vice, ente + "/oggi");
        visits.visit(vice, ente + "/deleghe");
        assertThat(vice.locator("main")).containsText("non delega a sua volta");

        Locator end = segretario.locator("main a[href$='/fine']").first();
        end.click();
        visits.visit(segretario, URI.create(segretario.url()).getPath());
        button(segretario, "Metti fine alla delega").click();
        visits.look(segretario, "an end of a delegation without a reason", null);
        segretario.locator("[name=motivo]").fill("Rientro dalle ferie");
        button(segretario, "Metti fine alla delega").click();
        assertThat(segretario.locator("main")).containsText("La delega è finita");
        visits.look(segretario, "a delegation that has ended", null);
    }
}
