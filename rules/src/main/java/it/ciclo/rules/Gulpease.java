// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How readable an Italian text is: {@code 89 + (300 * sentences(text) - 10 * letters) / words}, 0 to 100. Above 60 middle school is
 * enough, below 40 it is hard even with a diploma. It is shown, it never blocks.
 */
public final class Gulpease {

    /** An apostrophe separates words: "dell'ente" are two. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,][\\p{N}]+)*");

    /** A line ends a sentence (headings, lists); a full stop only before a capital, so that "art. 14 c. 4" is none. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("\\R+|[.!?…]+[\"'»”’)]*(?=\\s+[\"'«“‘(]*\\p{Lu})|[.!?…]+\\s*\\z");

    private Gulpease() {}

    /** Null when there is no word. */
    public static @Nullable Integer of(String text) {
        long words = WORD.matcher(text).results().count();
        if (words == 0) {
            return null;
        }
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        BigDecimal index = BigDecimal.valueOf(300 * sentences(text) - 10 * letters)
                .divide(BigDecimal.valueOf(words), 6, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(89));
        return Math.clamp(index.setScale(0, RoundingMode.HALF_UP).longValueExact(), 0, 100);
    }

    static long sentences(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(part -> WORD.matcher(part).find())
                .count();
    }
}
