// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.portal.client.ObjectiveRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9._-]+)\"[,)]");

    @Test
    void everyKeyThatTemplatesAndCodeNameIsThere() throws IOException {
        var missing = new TreeSet<String>();
        for (String root : new String[] {"src/main/jte", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    var m = USED.matcher(Files.readString(file));
                    while (m.find()) {
                        if (!Texts.has(m.group(1))) {
                            missing.add(m.group(1) + " in " + file.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyValueOfAnEnumHasItsWord() {
        assertThat(Stream.of(Role.values()).map(r -> "ruolo." + r)).allMatch(Texts::has);
        assertThat(Stream.of(Organ.values()).map(o -> "organo.breve." + o)).allMatch(Texts::has);
        assertThat(Stream.of(ObjectiveRow.Semaforo.values()).map(s -> "semaforo." + s))
                .allMatch(Texts::has);
        assertThat(Stream.of(ObjectiveRow.StatoValore.values()).map(s -> "valore." + s))
                .allMatch(Texts::has);
        assertThat(Stream.of(Fonte.Classe.values()).map(c -> "fonte." + c)).allMatch(Texts::has);
        assertThat(Stream.of(Indicatore.Cadenza.values()).map(c -> "cadenza." + c))
                .allMatch(Texts::has);
    }

    @Test
    void apostrophesAreTypographicSoThatPatternsKeepTheirArguments() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/testi"))) {
            assertThat(files.toList())
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .filteredOn(line -> !line.startsWith("#"))
                            .noneMatch(line -> line.contains("'")));
        }
    }
}
