// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import it.ciclo.tenant.person.People.Nome;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text names somebody. What is written beside an erasure stays readable after it, so it must not say whom it erases.
 * A word counts however it is written: without accents, in capitals, after an apostrophe.
 */
final class Mention {

    /** Of "Della Valle" only the second word names anybody. */
    private static final Set<String> PARTICLES = Set.of(
            "d", "da", "dal", "dalla", "de", "degli", "dei", "del", "della", "delle", "dello", "di", "la", "le", "li",
            "lo");

    private Mention() {}

    static boolean of(Nome somebody, String text) {
        Set<String> written = Set.copyOf(words(text));
        return named(somebody.nome(), written) || named(somebody.cognome(), written);
    }

    private static boolean named(String name, Set<String> written) {
        List<String> words = words(name);
        List<String> telling =
                words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return (!words.isEmpty() && written.contains(String.join("", words)))
                || telling.stream().anyMatch(written::contains);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
