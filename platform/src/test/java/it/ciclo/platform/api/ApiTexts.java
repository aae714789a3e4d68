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

/** The words of the documents, in one file; which of its lines a document did not use is asked by the test of the file. */
final class ApiTexts {

    private final Properties texts = new Properties();

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
            throw new IllegalStateException("api_it.properties says nothing of " + key);
        }
        return text;
    }

    @Nullable
    String find(String key) {
        return texts.getProperty(key);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
