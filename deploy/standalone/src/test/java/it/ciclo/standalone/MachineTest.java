// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is missing is said before anything starts, all of it at once, with what to do. */
class MachineTest {

    private static final long GIGABYTE = 1L << 30;
    private static final Path DATA = Path.of("/dati");

    @Test
    void aMachineThatHasEverythingIsFine() {
        assertThat(Machine.problems(new Machine.Found(25, Map.of(), OptionalLong.of(4 * GIGABYTE), 9 * GIGABYTE, DATA)))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAllAtOnceWithWhatToDo() {
        assertThat(Machine.problems(new Machine.Found(
                        21, Map.of(8081, "command-service"), OptionalLong.of(GIGABYTE / 2), GIGABYTE / 4, DATA)))
                .containsExactly(
                        "Serve Java 25; questo è Java 21. Installa un JDK 25 (per esempio Temurin) e indicalo in JAVA_HOME.",
                        "La porta 8081 (command-service) è già occupata, forse da un altro Ciclo: fermalo, libera la porta o scegline un'altra con --port.",
                        "Servono almeno 1.200 MB di memoria libera; ce ne sono 512 MB. Chiudi qualche programma e riprova.",
                        "Serve almeno 1 GB libero in /dati; c'è spazio per 256 MB. Libera spazio o scegli un'altra cartella con --data.");
    }

    @Test
    void aMachineThatDoesNotTellItsMemoryIsTrusted() {
        assertThat(Machine.problems(new Machine.Found(25, Map.of(), OptionalLong.empty(), 9 * GIGABYTE, DATA)))
                .isEmpty();
    }
}
