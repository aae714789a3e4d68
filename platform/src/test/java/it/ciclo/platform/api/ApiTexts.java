// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of the documents, in one file for all services. */
final class ApiTexts {

    private final Properties texts = new Properties();
    private final Set<String> missing = new TreeSet<>();

    ApiTexts() {
        try (InputStream file = Objects.requireNonNull(ApiTexts.class.getResourceAsStream("/api_it.properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key) {
        String text = find(key);
        if (text == null) {
            missing.add(key);
            return key;
        }
        return text;
    }

    @Nullable
    String find(String key) {
        return texts.getProperty(key);
    }

    /** What was asked for and is not there. */
    Set<String> missing() {
        return new TreeSet<>(missing);
    }
}
