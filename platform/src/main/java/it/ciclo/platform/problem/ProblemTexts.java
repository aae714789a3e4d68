// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The Italian sentences of problems: those of the platform and those of the service, each in a {@code problems_it.properties} of
 * its own. Not a message format: an apostrophe is an apostrophe, {@code {0}} is the first argument.
 */
public final class ProblemTexts {

    private static final String FILE = "problems_it.properties";

    private final Map<String, String> texts;

    private ProblemTexts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** @throws IllegalStateException when two files give a text for the same key */
    public static ProblemTexts load() {
        Map<String, String> texts = new HashMap<>();
        try {
            for (URL file : Collections.list(ProblemTexts.class.getClassLoader().getResources(FILE))) {
                for (Map.Entry<Object, Object> entry : read(file).entrySet()) {
                    String before = texts.put(
                            entry.getKey().toString(), entry.getValue().toString());
                    if (before != null) {
                        throw new IllegalStateException(entry.getKey() + " has two texts, one in " + file);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the texts of problems cannot be read", e);
        }
        return new ProblemTexts(texts);
    }

    private static Properties read(URL file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    public boolean has(String code) {
        return texts.containsKey("problem." + code);
    }

    /** The sentence of a problem; the code itself when nobody wrote one, which a test of each service excludes. */
    public String message(Problem problem) {
        return filled(texts.getOrDefault("problem." + problem.code(), problem.code()), problem.args());
    }

    public String title(Problem problem, int status) {
        String own = texts.get("problem." + problem.code() + ".title");
        return own == null ? ofStatus(status) : filled(own, problem.args());
    }

    private String ofStatus(int status) {
        String title = texts.get("status." + status);
        return title == null ? texts.getOrDefault("status." + status / 100 * 100, "Errore") : title;
    }

    private static String filled(@Nullable String template, List<String> args) {
        String text = template == null ? "" : template;
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf('}', at);
            if (text.charAt(at) == '{'
                    && close > at + 1
                    && text.substring(at + 1, close).matches("\\d{1,2}")) {
                int n = Integer.parseInt(text.substring(at + 1, close));
                filled.append(n < args.size() ? args.get(n) : "");
                at = close + 1;
            } else {
                filled.append(text.charAt(at));
                at++;
            }
        }
        return filled.toString();
    }
}
