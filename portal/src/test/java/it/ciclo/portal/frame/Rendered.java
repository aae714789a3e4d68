// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template rendered with its data. Every page is also left below {@code target/pages}, to be looked at in a browser. */
public final class Rendered {

    private Rendered() {}

    public static String page(String name, String template, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("frame", frame());
        var output = new StringOutput();
        Pages.engine().render(template, all, output);
        try {
            Path folder = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(folder.resolve(name + ".html"), output.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString();
    }

    public static Frame frame() {
        return new Frame(
                Head.of("Obiettivi 2026").in(Nav.OBIETTIVI),
                "../classes/statico",
                new Frame.Csrf("_csrf", "gettone"),
                new Frame.Place(
                        "Comune di Lovere",
                        "Bergamo",
                        "/enti/x/2026/oggi",
                        2026,
                        "/enti/x/2026/anni",
                        "/enti/x/2026/aiuto",
                        List.of(
                                new Frame.Link("Oggi", "/enti/x/2026/oggi", false),
                                new Frame.Link("Obiettivi", "/enti/x/2026/obiettivi", true)),
                        null,
                        null,
                        null),
                new Frame.Me(
                        "Dino Esempio",
                        "Responsabile · Settore Tecnico",
                        "/accedi",
                        "http://localhost:8083/accesso/sicurezza"),
                true,
                List.of(),
                false,
                "/enti/x/2026/obiettivi");
    }
}
