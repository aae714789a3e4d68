// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import static it.ciclo.journeys.browser.Chromium.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import it.ciclo.journeys.Processes;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.journeys.revocation.EnteOfChange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * In Chromium: a page, a form half written and a download are open when the role ends. {@code -Dciclo.revocations=1000} does it more
 * often and holds each to a second.
 */
class RevokedInTheBrowserTest {

    private static final boolean MEASURED = System.getProperty("ciclo.revocations") != null;
    private static final int REVOCATIONS = MEASURED ? Integer.getInteger("ciclo.revocations") / 40 : 1;
    private static final String TYPED = "La Giunta ha chiesto altre tre settimane per il bilancio";

    /** Reads as much as comes by itself and then waits, as a slow disk does. */
    private static final String BEGIN = """
            async path => {
                const answer = await fetch(path);
                const reader = answer.body.getReader();
                window.whole = Number(answer.headers.get('content-length'));
                window.received = (await reader.read()).value.length;
                window.goOn = async () => {
                    try {
                        for (let one = await reader.read(); !one.done; one = await reader.read()) {
                            window.received += one.value.length;
                        }
                    } catch (broken) {
                        return 'broken off';
                    }
                    return window.received < window.whole ? 'broken off' : 'whole';
                };
                return answer.status;
            }""";

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final EnteOfChange ente = EnteOfChange.of(ciclo);
    private final Processes processes = new Processes(ciclo);

    RevokedInTheBrowserTest() throws IOException, InterruptedException {}

    @Test
    void whatIsOpenInTheBrowserEndsWithTheRole() throws IOException, InterruptedException {
        List<Duration> withKafka = new ArrayList<>();
        List<Duration> without = new ArrayList<>();
        EnteOfChange.Somebody rita = ente.somebody();
        try (Chromium chromium = new Chromium(ciclo)) {
            String membership = rita.granted("SEGRETARIO");
            Page page = chromium.signedIn(rita.username, "Revoche", "Segretario");
            Page form = page.context().newPage();
            Page download = page.context().newPage();
            for (int i = 0; i < REVOCATIONS; i++) {
                open(chromium, page, form, download);
                withKafka.add(ended(membership, page, form, download));
                membership = rita.granted("SEGRETARIO");

                open(chromium, page, form, download);
                processes.pause(Processes.KAFKA);
                try {
                    without.add(ended(membership, page, form, download));
                } finally {
                    processes.resume(Processes.KAFKA);
                }
                membership = rita.granted("SEGRETARIO");
            }
        }
        say("with Kafka", withKafka);
        say("without Kafka", without);
    }

    private void open(Chromium chromium, Page page, Page form, Page download) {
        String oggi = chromium.portal() + ente.page("oggi");
        if (shown(page.navigate(oggi)) != 200) {
            // What the session knew of the person is asked anew after a refusal.
            assertThat(shown(page.navigate(oggi))).isEqualTo(200);
        }
        form.navigate(chromium.portal() + ente.page("scadenze/proroga?termine=BILANCIO"));
        form.locator("[name=motivo]").fill(TYPED);
        download.navigate(chromium.portal() + ente.page("oggi"));
        assertThat(download.evaluate(BEGIN, ente.filePage())).isEqualTo(200);
    }

    /** From the click of the segretaria until the browser has been refused all three. */
    private Duration ended(String membership, Page page, Page form, Page download)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ente.ended(membership);
        int status = shown(page.reload());
        button(form, "Registra la proroga").click();
        form.waitForLoadState();
        String sent = form.content();
        Object file = download.evaluate("() => window.goOn()");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(status).as("the page").isEqualTo(404);
        assertThat(sent).as("the form keeps what was typed").contains(TYPED).contains("finito");
        assertThat(file)
                .as("the download after " + download.evaluate("() => window.received") + " bytes")
                .isEqualTo("broken off");
        return took;
    }

    private static int shown(Response answer) {
        return answer.status();
    }

    private static void say(String what, List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "revocation in the browser %s: %d of %d within 1 s; median %d ms, longest %d ms%n",
                what,
                sorted.stream()
                        .filter(d -> d.compareTo(Duration.ofSeconds(1)) <= 0)
                        .count(),
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.getLast().toMillis());
        if (MEASURED) {
            assertThat(sorted.getLast()).as(what).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }
}
