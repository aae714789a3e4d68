// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.comuni;

import java.io.BufferedReader;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list, in memory: some thousand short lines. Names are compared without accents, apostrophes, hyphens and case, as people type
 * them.
 */
public final class Comuni {

    private static final String HEADER =
            "codice_istat,nome,codice_catastale,provincia,sigla,regione,ripartizione,cap,popolazione_2011";
    private static final int COLUMNS = 9;
    /** How many letters a name may differ by and still be meant. */
    private static final int NEAR = 2;

    private final String fonte;
    /** With its name as it is compared. */
    private record Named(String plain, Comune comune) {}

    private final List<Named> all;
    private final Map<String, Comune> byIstat = new HashMap<>();
    private final Map<String, Comune> byCatastale = new HashMap<>();
    private final Map<String, List<Comune>> byName = new HashMap<>();

    private Comuni(String fonte, List<Comune> all) {
        this.fonte = fonte;
        this.all = all.stream().map(c -> new Named(plain(c.nome()), c)).toList();
        for (Named named : this.all) {
            Comune comune = named.comune();
            if (byIstat.put(comune.codiceIstat(), comune) != null) {
                throw new IllegalArgumentException("twice in the list of comuni: " + comune.codiceIstat());
            }
            byCatastale.put(comune.codiceCatastale(), comune);
            byName.computeIfAbsent(named.plain(), _ -> new ArrayList<>()).add(comune);
        }
    }

    /**
     * Reads a list: a first line that begins with {@code #} says of when and from where it is, the second names the columns.
     *
     * @throws IllegalArgumentException naming the line that is not one of such a list
     */
    public static Comuni read(BufferedReader lines) throws IOException {
        String first = lines.readLine();
        if (first == null || !first.startsWith("#") || !HEADER.equals(lines.readLine())) {
            throw new IllegalArgumentException(
                    "a list of comuni begins with '# when and from where' and then: " + HEADER);
        }
        List<Comune> all = new ArrayList<>();
        int number = 2;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                all.add(comune(line, number));
            }
        }
        return new Comuni(first.substring(1).strip(), all);
    }

    private static Comune comune(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS
                || !cells[0].matches("\\d{6}")
                || !cells[2].matches("[A-Z]\\d{3}")
                || !cells[4].matches("[A-Z]{2}")
                || !cells[8].matches("\\d{1,8}")) {
            throw new IllegalArgumentException("line " + number + " of the list of comuni is none: " + line);
        }
        return new Comune(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                List.of(cells[7].strip().split(" +")),
                Integer.parseInt(cells[8]));
    }

    /** Of when the list is and where it comes from, in Italian. */
    public String fonte() {
        return fonte;
    }

    public int size() {
        return all.size();
    }

    public Optional<Comune> istat(String code) {
        return Optional.ofNullable(byIstat.get(code));
    }

    public Optional<Comune> catastale(String code) {
        return Optional.ofNullable(byCatastale.get(code));
    }

    /** All of that name: some comuni share one. */
    public List<Comune> named(String name) {
        return byName.getOrDefault(plain(name), List.of());
    }

    /** Those whose code or name begins so, or whose code it is without its zeros, shorter names first. */
    public List<Comune> beginning(String text, int atMost) {
        String asked = plain(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        // Spreadsheets take the zeros of a code away.
        String whole = asked.matches("\\d{4,5}") ? "0".repeat(6 - asked.length()) + asked : asked;
        return all.stream()
                .filter(c -> c.comune().codiceIstat().startsWith(text.strip())
                        || c.comune().codiceIstat().equals(whole)
                        || c.plain().startsWith(asked))
                .map(Named::comune)
                .sorted(Comparator.comparingInt((Comune c) -> c.nome().length()).thenComparing(Comune::codiceIstat))
                .limit(atMost)
                .toList();
    }

    /** The one that was probably meant by a name there is none of; empty where several come as near. */
    public Optional<Comune> near(String name) {
        String asked = plain(name);
        for (int distance = 1; distance <= NEAR && asked.length() > 2 * distance; distance++) {
            int within = distance;
            List<Comune> found = all.stream()
                    .filter(c -> isWithin(asked, c.plain(), within))
                    .map(Named::comune)
                    .limit(2)
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether so many letters added, left out or changed make one of the other (Levenshtein). */
    private static boolean isWithin(String a, String b, int distance) {
        if (Math.abs(a.length() - b.length()) > distance) {
            return false;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()] <= distance;
    }

    /** "Sant’Agata de' Goti" and "SANT AGATA DE GOTI" are one name: letters, digits and single blanks. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
