// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The Italian texts, one file per area below {@code testi/}. Arguments arrive as texts already formatted. Apostrophes are
 * typographic (’), so that the plain one keeps its meaning in patterns.
 */
public final class Texts {

    private static final List<String> FILES = List.of(
            "comuni",
            "accesso",
            "oggi",
            "passi",
            "obiettivi",
            "valori",
            "monitoraggio",
            "piano",
            "peg",
            "inviti",
            "scadenze",
            "albero",
            "posta",
            "rinnovo",
            "risorse",
            "variazioni",
            "caricamenti",
            "relazione",
            "cruscotto",
            "registro",
            "persone",
            "permessi",
            "dati",
            "cancellazioni",
            "deleghe",
            "sicurezza",
            "gestore",
            "smvp",
            "modelli",
            "mandati",
            "fusioni",
            "confronti",
            "amministratori",
            "stemma",
            "ciclo",
            "aiuto",
            "avvio");

    private static final Map<String, String> TEXTS = load();

    private Texts() {}

    /** @throws IllegalArgumentException for a key that is not there: a page never shows a key */
    public static String t(String key, Object... args) {
        String text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return args.length == 0 ? text : new MessageFormat(text, Locale.ITALIAN).format(args);
    }

    /**
     * A text that counts: the number comes first, written as numbers are, and the singular stands beside the plural as
     * {@code key.uno}.
     */
    public static String count(String key, long n, Object... more) {
        var args = new Object[more.length + 1];
        args[0] = Formats.number(n);
        System.arraycopy(more, 0, args, 1, more.length);
        return t(n == 1 ? key + ".uno" : key, args);
    }

    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    private static Map<String, String> load() {
        var all = new HashMap<String, String>();
        for (String file : FILES) {
            try (var in = Texts.class.getResourceAsStream("/testi/" + file + ".properties")) {
                if (in == null) {
                    throw new IllegalStateException("testi/" + file + ".properties is missing");
                }
                var texts = new Properties();
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String key : texts.stringPropertyNames()) {
                    if (all.put(key, texts.getProperty(key)) != null) {
                        throw new IllegalStateException("two texts " + key);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.copyOf(all);
    }
}
