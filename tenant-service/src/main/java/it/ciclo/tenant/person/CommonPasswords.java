// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What others try first: a common word, lengthened by digits and signs, or written with digits for letters. A list of whole passwords
 * would miss the year at the end.
 */
final class CommonPasswords {

    /** So many letters beside the common words make a password its own. */
    private static final int OWN_LETTERS = 4;

    private static final int DIFFERENT = 5;
    private static final int SHORTEST_NAME = 4;

    private final List<String> words;

    private CommonPasswords(List<String> words) {
        this.words = words;
    }

    static CommonPasswords shipped() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("/parole-comuni.txt")) {
            if (file == null) {
                throw new IllegalStateException("parole-comuni.txt is not on the class path");
            }
            return new CommonPasswords(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String password) {
        if (password.chars().distinct().count() < DIFFERENT) {
            return true;
        }
        return ofWords(plain(password)) || ofWords(read(password));
    }

    private boolean ofWords(String text) {
        String rest = text.replaceAll("[^\\p{L}]", "");
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return rest.replace(" ", "").length() < OWN_LETTERS;
    }

    static boolean names(String password, String... names) {
        String plain = plain(password);
        return Stream.of(names)
                .flatMap(name -> Stream.of(plain(name).replaceAll("@.*", "").split("[^\\p{L}]+")))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .anyMatch(plain::contains);
    }

    /** Digits and signs that stand for letters are read as those. */
    private static String read(String password) {
        return plain(password)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
    }
}
