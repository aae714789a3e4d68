// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.tenancy.TenancyEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every revision ever stored has a sample, {@code samples/<kind>/<Event>.<revision>.json}, and more where an event has variants
 * ({@code .<revision>.<variant>.json}). A rename that would change the wire stops here.
 */
class EventSamplesTest {

    /** @param name file name without {@code .json} */
    record Sample(String kind, String name, Path file) {
        String event() {
            return name.split("\\.")[0];
        }

        String type() {
            return kind + "." + event();
        }

        int revision() {
            return Integer.parseInt(name.split("\\.")[1]);
        }

        String text() throws IOException {
            return Files.readString(file);
        }

        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAndWrittenBackByteForByte(Sample sample) throws IOException {
        DomainEvent event = EventJson.read(sample.type(), sample.text());

        assertThat(event.getClass().getSimpleName()).isEqualTo(sample.event());
        assertThat(EventJson.write(event)).isEqualTo(sample.text());
        assertThat(EventJson.read(sample.type(), EventJson.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("tenancy")
    void ofTenancyIsReadAndWrittenBackByteForByte(Sample sample) throws IOException {
        TenancyEvent event = EventJson.readTenancy(sample.text());

        assertThat(event.getClass().getSimpleName()).isEqualTo(sample.event());
        assertThat(EventJson.write(event)).isEqualTo(sample.text());
    }

    @ParameterizedTest
    @MethodSource("events")
    void isNewerThanNoRevisionOfTheCatalogue(Sample sample) {
        assertThat(sample.revision())
                .isBetween(1, EventCatalogue.named(sample.type()).revision());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void isThereForEachRevisionOfTheCatalogue(EventCatalogue.Type type) {
        Set<String> names = events().map(s -> s.kind() + "/" + s.name()).collect(Collectors.toSet());
        String event = type.event().getSimpleName();
        for (int revision = 1; revision <= type.revision(); revision++) {
            assertThat(names).contains(type.kind().code() + "/" + event + "." + revision);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void showsEachComponentOfItsEvent(EventCatalogue.Type type) throws IOException {
        StringBuilder text = new StringBuilder();
        // What excludes each other stands in several.
        for (Sample sample :
                events().filter(one -> one.type().equals(type.name())).toList()) {
            text.append(sample.text());
        }
        for (var component : type.event().getRecordComponents()) {
            assertThat(text).contains('"' + component.getName() + "\":");
        }
    }

    @Test
    void coversEachTenancyEvent() {
        assertThat(tenancy().map(Sample::event))
                .containsAll(Arrays.stream(TenancyEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    static Stream<EventCatalogue.Type> catalogue() {
        return EventCatalogue.types().stream();
    }

    static Stream<Sample> events() {
        return samples().stream().filter(sample -> !sample.kind().equals("tenancy"));
    }

    static Stream<Sample> tenancy() {
        return samples().stream().filter(sample -> sample.kind().equals("tenancy"));
    }

    private static List<Sample> samples() {
        URL url = Objects.requireNonNull(EventSamplesTest.class.getResource("/samples"));
        try {
            Path root = Path.of(url.toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .map(file -> sample(root, root.relativize(file)))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the samples lie on the class path as files", e);
        }
    }

    private static Sample sample(Path root, Path relative) {
        assertThat(relative.getNameCount()).as("%s is <kind>/<name>", relative).isEqualTo(2);
        return new Sample(
                relative.getName(0).toString(),
                relative.getName(1).toString().replaceAll("\\.json$", ""),
                root.resolve(relative));
    }
}
