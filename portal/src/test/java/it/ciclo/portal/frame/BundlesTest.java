// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everything people read, in the bundles, pages and sentences of all modules, is written one way. */
class BundlesTest {

    private static final Pattern ANY = Pattern.compile("'");

    /** Between letters, where it can be no quotation mark. */
    private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'\\p{L}");

    private static final Pattern COMMENT = Pattern.compile("^(?://|/?\\*)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private static final Pattern OTHER_UNIT = Pattern.compile("(?iU)\\bunità\\b(?! di misura)");

    private static final Pattern OTHER_SMVP =
            Pattern.compile("(?iU)\\b(?:(?:il|un|del|al|dal|nel|sul|quel) SMVP|(?:l|dell|all|dall|nell|sull)[’']SMVP)");

    @Test
    void apostrophesAreTypographic() {
        assertThat(found(ANY, bundles())).isEmpty();
        assertThat(found(STRAIGHT, pages())).isEmpty();
        assertThat(found(STRAIGHT, sentences())).isEmpty();
    }

    @Test
    void whatTheEnteIsDividedIntoIsASettore() {
        assertThat(found(OTHER_UNIT, everything())).isEmpty();
    }

    @Test
    void theSmvpHasOneArticle() {
        assertThat(found(OTHER_SMVP, everything())).isEmpty();
    }

    @Test
    void aTextThatIsWrittenOtherwiseIsFound() {
        assertThat(found(STRAIGHT, List.of(new Text("x", "l'ente")))).containsExactly("x: l'ente");
        assertThat(found(STRAIGHT, List.of(new Text("x", "l’ente"), new Text("y", "script-src 'self'"))))
                .isEmpty();
        assertThat(found(OTHER_UNIT, List.of(new Text("x", "l’unità"), new Text("y", "Unità di misura"))))
                .containsExactly("x: l’unità");
        assertThat(found(OTHER_SMVP, List.of(new Text("x", "del SMVP"), new Text("y", "dello SMVP"))))
                .containsExactly("x: del SMVP");
    }

    @Test
    void theBundlesOfEveryModuleAreRead() {
        assertThat(bundles().stream().map(Text::where))
                .anyMatch(where -> where.startsWith("../portal/"))
                .anyMatch(where -> where.startsWith("../command-service/"))
                .anyMatch(where -> where.startsWith("../tenant-service/"))
                .anyMatch(where -> where.startsWith("../platform/"));
    }

    /** What the bundles count: the noun, or the participle that stands for it. What something is "di" is never one. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!di )\\{\\d} (?:valori|obiettivi|settori|giorni|cose|voci|fasi|cause|scostamenti|indicatori"
                    + "|confermat[ie]|dichiarat[ie]|raggiunt[ie]|registrat[ie])\\b");

    @Test
    void whatIsCountedHasItsSingular() {
        var texts = bundles().stream()
                .filter(t -> t.where().startsWith("../portal/"))
                .collect(Collectors.toMap(t -> t.where().substring(t.where().indexOf(' ') + 1), Text::text));
        var counting = texts.keySet().stream()
                .filter(key ->
                        !key.endsWith(".uno") && COUNTED.matcher(texts.get(key)).find())
                .toList();
        assertThat(counting).isNotEmpty().allSatisfy(key -> assertThat(texts).containsKey(key + ".uno"));
    }

    @Test
    void oneIsSaidInTheSingular() {
        assertThat(Texts.count("ciclo.confermati", 1)).isEqualTo("1 valore finale confermato");
        assertThat(Texts.count("ciclo.confermati", 0)).isEqualTo("0 valori finali confermati");
        assertThat(Texts.count("piano.quadratura.torna", 1)).isEqualTo("Tutto torna: 1 settore a 100,00");
        assertThat(Texts.count("piano.termine.dopo", 1, "31/01/2027")).isEqualTo("Un giorno dopo il 31/01/2027");
        assertThat(Texts.count("registro.quante", 1200, "1.200")).isEqualTo("1.200 voci su 1.200, dalla più recente");
    }

    private record Text(String where, String text) {}

    private static List<String> found(Pattern pattern, List<Text> texts) {
        return texts.stream()
                .filter(t -> pattern.matcher(t.text()).find())
                .map(t -> t.where() + ": " + t.text())
                .toList();
    }

    private static List<Text> everything() {
        var all = new ArrayList<Text>();
        all.addAll(bundles());
        all.addAll(pages());
        all.addAll(sentences());
        all.addAll(lines(Path.of("../docs/manuale"), ".md"));
        return all;
    }

    private static List<Text> bundles() {
        var all = new ArrayList<Text>();
        for (Path folder : sources("src/main/resources")) {
            for (Path file : files(folder, ".properties")) {
                new TreeMap<>(properties(file))
                        .forEach((key, text) -> all.add(new Text(file + " " + key, text.toString())));
            }
        }
        return all;
    }

    private static List<Text> pages() {
        var all = new ArrayList<Text>();
        sources("src/main/jte").forEach(folder -> all.addAll(lines(folder, ".jte")));
        sources("src/main/resources").forEach(folder -> all.addAll(lines(folder, ".html")));
        return all;
    }

    /** What code itself says: the literals of the sources. */
    private static List<Text> sentences() {
        var all = new ArrayList<Text>();
        for (Path folder : sources("src/main/java")) {
            for (Text line : lines(folder, ".java")) {
                var literal = LITERAL.matcher(line.text());
                while (literal.find()) {
                    all.add(new Text(line.where(), literal.group(1)));
                }
            }
        }
        return all;
    }

    private static List<Path> sources(String below) {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            // The worked cases quote published documents.
            return modules.filter(module -> !module.endsWith("cases"))
                    .map(module -> module.resolve(below))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Text> lines(Path folder, String ending) {
        return files(folder, ending).stream()
                .flatMap(file -> read(file).lines().map(line -> new Text(file.toString(), line.strip())))
                .filter(line -> !COMMENT.matcher(line.text()).find())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that stands twice would hide its first text. */
    private static Properties properties(Path file) {
        try {
            var properties = new Properties() {
                @Override
                public synchronized @Nullable Object put(Object key, Object text) {
                    Object before = super.put(key, text);
                    assertThat(before).as(file + " has twice " + key).isNull();
                    return before;
                }
            };
            properties.load(new StringReader(read(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
