// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.ciclo.journeys.browser.Chromium.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A segretario puts the stemma on the letterhead, sees it on the Relazione, and takes it off. */
final class StemmaVisit {

    private final Chromium chromium;
    private final Visits visits;

    StemmaVisit(Chromium chromium, Visits visits) {
        this.chromium = chromium;
        this.visits = visits;
    }

    /** @param persone the address of the ente and its people, in a year with a Relazione */
    void all(String persone) throws IOException {
        Page page = visits.watched(chromium.signedIn("ada.esempio", "Lovere", "Segretario"));
        String at = persone + "/stemma";
        visits.visit(page, at);
        send(page, "text/plain".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#errori")).containsText("PNG o JPEG");
        visits.look(page, "a stemma that is none", null);
        send(page, picture());
        assertThat(page.locator("main")).containsText("Lo stemma è sulla carta intestata");
        visits.fetch(page, persone.replace("/persone", "/stemma.png"));
        page.navigate(chromium.portal() + persone.replace("/persone", "/relazione"));
        assertThat(page.locator("main img")).hasAttribute("alt", "Stemma del Comune di Lovere");
        visits.look(page, "a Relazione with the stemma", null);
        page.navigate(chromium.portal() + at);
        button(page, "Togli lo stemma").click();
        assertThat(page.locator("main")).containsText("Lo stemma è tolto");
    }

    private static void send(Page page, byte[] bytes) {
        page.locator("[name=testo]").fill("Stemma del Comune di Lovere");
        page.locator("[name=immagine]").setInputFiles(new FilePayload("stemma.png", "image/png", bytes));
        button(page, "Metti lo stemma").click();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
