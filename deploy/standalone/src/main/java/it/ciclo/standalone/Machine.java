// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What a machine must have, asked before anything starts. */
final class Machine {

    private static final long MEGABYTE = 1L << 20;
    private static final long MEMORY_NEEDED = 1200 * MEGABYTE;
    private static final long MEMORY_WISHED = 2000 * MEGABYTE;
    private static final long DISK_NEEDED = 1024 * MEGABYTE;

    private Machine() {}

    /** All that stands in the way, at once. */
    static void check(Ports ports, DataDirectory data, Console console) {
        List<String> problems = new ArrayList<>();
        if (Runtime.version().feature() < 25) {
            problems.add("Serve Java 25; questo è Java " + Runtime.version().feature()
                    + ". Installa un JDK 25 (per esempio Temurin) e indicalo in JAVA_HOME.");
        }
        ports.all().forEach((port, who) -> {
            if (!it.ciclo.infrastructure.Ports.isFree(port)) {
                problems.add("La porta " + port + " (" + who
                        + ") è già occupata: libera la porta o scegline un'altra con --port.");
            }
        });
        OptionalLong memory = availableMemory();
        if (memory.isPresent() && memory.getAsLong() < MEMORY_NEEDED) {
            problems.add("Servono almeno " + megabytes(MEMORY_NEEDED) + " di memoria libera; ce ne sono "
                    + megabytes(memory.getAsLong()) + ".");
        } else if (memory.isPresent() && memory.getAsLong() < MEMORY_WISHED) {
            console.warn("Memoria libera: " + megabytes(memory.getAsLong()) + ". Ciclo ne usa circa "
                    + megabytes(MEMORY_WISHED) + ": potrebbe essere lento.");
        }
        try {
            long disk = Files.getFileStore(data.root()).getUsableSpace();
            if (disk < DISK_NEEDED) {
                problems.add(
                        "Serve almeno 1 GB libero in " + data.root() + "; c'è spazio per " + megabytes(disk) + ".");
            }
        } catch (IOException e) {
            problems.add("Non riesco a leggere lo spazio libero in " + data.root() + ": " + e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new StartException(String.join("\n", problems));
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ITALY, "%,d MB", bytes / MEGABYTE);
    }

    private static OptionalLong availableMemory() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
