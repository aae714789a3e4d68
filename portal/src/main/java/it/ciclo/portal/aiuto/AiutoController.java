// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.aiuto;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class AiutoController {

    static final Map<String, String> WORDS = words(
            "ciclo",
            "obiettivo",
            "titolare",
            "indicatore",
            "target",
            "peso",
            "quadratura",
            "grado",
            "piano",
            "smvp",
            "valore.finale",
            "scostamento",
            "relazione",
            "oiv",
            "validazione",
            "variazione",
            "impronta");

    /** The codes of the rules as pages print them. */
    static final Map<String, String> RULES =
            rules("O1", "O2", "O3", "E1", "E2", "E3", "E4", "E5", "Z1", "Z2", "Z3", "Z4", "Z5", "Z6", "Z7", "Z8", "Z9");

    private final Pages pages;

    AiutoController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/aiuto")
    View help() {
        return pages.outside(
                null, Head.of(t("aiuto.titolo")), "aiuto/aiuto.jte", Map.of("parole", WORDS, "regole", RULES));
    }

    /** The same with the navigation of the ente around it, for who comes from there. */
    @GetMapping("/enti/{tenant}/{anno}/aiuto")
    View help(Acting acting) {
        return pages.page(
                acting, Head.of(t("aiuto.titolo")), "aiuto/aiuto.jte", Map.of("parole", WORDS, "regole", RULES));
    }

    @GetMapping("/accessibilita")
    View accessibility() {
        return pages.outside(null, Head.of(t("accessibilita.titolo")), "aiuto/accessibilita.jte", Map.of());
    }

    @GetMapping("/privacy")
    View privacy() {
        return pages.outside(null, Head.of(t("privacy")), "aiuto/privacy.jte", Map.of());
    }

    private static Map<String, String> rules(String... codes) {
        var rules = new LinkedHashMap<String, String>();
        Stream.of(codes).forEach(code -> rules.put(code, t("aiuto.regola." + code)));
        return rules;
    }

    private static Map<String, String> words(String... keys) {
        var words = new LinkedHashMap<String, String>();
        Stream.of(keys)
                .sorted(java.util.Comparator.comparing(k -> t("parola." + k)))
                .forEach(k -> words.put(t("parola." + k), t("parola." + k + ".spiega")));
        return words;
    }
}
