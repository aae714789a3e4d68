// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a text names, in figures or in Italian words, and the months: {@code trenta} promises as much as {@code 30}. Articles
 * are none ({@code un}, {@code una}), nor is {@code secondo}, which mostly is a preposition: a term that moves to the second quarter
 * leaves another one.
 */
final class Numeri {

    private static final Pattern WORD = Pattern.compile("\\p{Nd}+|\\p{L}+['’]?");
    private static final List<String> UNITS =
            List.of("uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove");
    private static final List<String> TEENS = List.of(
            "dieci",
            "undici",
            "dodici",
            "tredici",
            "quattordici",
            "quindici",
            "sedici",
            "diciassette",
            "diciotto",
            "diciannove");
    private static final List<String> TENS =
            List.of("venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta");
    private static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");
    private static final Map<String, String> OTHERS = Map.ofEntries(
            entry("zero", "0"),
            entry("cento", "100"),
            entry("mille", "1000"),
            entry("milione", "milioni"),
            entry("milioni", "milioni"),
            entry("miliardo", "miliardi"),
            entry("miliardi", "miliardi"),
            entry("meta", "metà"),
            entry("doppio", "doppio"),
            entry("doppia", "doppio"),
            entry("triplo", "triplo"),
            entry("tripla", "triplo"));
    private static final Pattern ORDINAL =
            Pattern.compile("(prim|terz|quart|quint|sest|settim|ottav|non|decim)[oaie]|\\p{L}+esim[oaie]");

    private Numeri() {}

    /** In the order of the text, as far as they can be compared. */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ITALIAN), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "");
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> Stream.ofNullable(number(word)))
                .toList();
    }

    private static @Nullable String number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word;
        }
        boolean elided = word.endsWith("'") || word.endsWith("’");
        if (!elided) {
            return spelled(word);
        }
        // trent'anni, vent'ore, cent'euro
        String stem = word.substring(0, word.length() - 1);
        return Stream.of("a", "i", "o", "e")
                .flatMap(end -> Stream.ofNullable(stem.length() < 3 ? null : cardinal(stem + end)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String spelled(String word) {
        if (MONTHS.contains(word)) {
            return word;
        }
        Matcher ordinal = ORDINAL.matcher(word);
        // "non" with an ending is the ninth; the word alone is no number.
        return ordinal.matches() ? word.substring(0, word.length() - 1) + "°" : cardinal(word);
    }

    private static @Nullable String cardinal(String word) {
        String other = OTHERS.get(word);
        if (other != null) {
            return other;
        }
        int value = value(word);
        return value > 1 ? Integer.toString(value) : null;
    }

    /** 0 where the word is no number. */
    private static int value(String word) {
        int thousands = word.indexOf("mila");
        if (thousands > 0) {
            return sum(belowThousand(word.substring(0, thousands)) * 1000, word.substring(thousands + 4));
        }
        return word.startsWith("mille") ? sum(1000, word.substring(5)) : belowThousand(word);
    }

    private static int sum(int head, String rest) {
        int tail = rest.isEmpty() ? 0 : belowThousand(rest);
        return head == 0 || (tail == 0 && !rest.isEmpty()) ? 0 : head + tail;
    }

    private static int belowThousand(String word) {
        int hundred = word.indexOf("cent");
        if (hundred < 0) {
            return belowHundred(word);
        }
        int times = hundred == 0 ? 1 : UNITS.indexOf(word.substring(0, hundred)) + 1;
        String rest = word.substring(hundred + 4);
        // centotto and centottanta have lost an o
        String tail = rest.startsWith("o") && belowHundred(rest) == 0 ? rest.substring(1) : rest;
        int small = tail.isEmpty() ? 0 : belowHundred(tail);
        return times == 0 || (small == 0 && !tail.isEmpty()) ? 0 : times * 100 + small;
    }

    private static int belowHundred(String word) {
        int unit = word.equals("un") ? 1 : UNITS.indexOf(word) + 1;
        if (unit > 0 || TEENS.contains(word)) {
            return unit > 0 ? unit : TEENS.indexOf(word) + 10;
        }
        return IntStream.range(0, TENS.size())
                .map(i -> tens(TENS.get(i), (i + 2) * 10, word))
                .max()
                .orElse(0);
    }

    /** ventuno and ventotto lose the vowel. */
    private static int tens(String ten, int value, String word) {
        String stem = ten.substring(0, ten.length() - 1);
        if (!word.startsWith(stem)) {
            return 0;
        }
        if (word.equals(ten)) {
            return value;
        }
        boolean whole = word.startsWith(ten);
        String unit = word.substring(whole ? ten.length() : stem.length());
        int place = unit.equals("un") ? 1 : UNITS.indexOf(unit) + 1;
        return place == 0 ? 0 : value + place;
    }
}
