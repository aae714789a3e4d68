// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** What a machine must have, asked before anything starts. */
final class Machine {

    private static final long MEGABYTE = 1L << 20;
    private static final long MEMORY_NEEDED = 1200 * MEGABYTE;
    private static final long MEMORY_WISHED = 2000 * MEGABYTE;
    private static final long DISK_NEEDED = 1024 * MEGABYTE;

    private Machine() {}

    /**
     * What the machine has.
     *
     * @param taken ports that somebody else listens on, with who of ours would
     * @param memory what is free, where the machine says it
     */
    record Found(int java, Map<Integer, String> taken, OptionalLong memory, long disk, Path data) {}

    /** All that stands in the way, at once. */
    static void check(Ports ports, DataDirectory data, Console console) {
        Map<Integer, String> taken = new LinkedHashMap<>(ports.all());
        taken.keySet().removeIf(it.ciclo.infrastructure.Ports::isFree);
        OptionalLong memory = availableMemory();
        List<String> problems =
                problems(new Found(Runtime.version().feature(), taken, memory, freeDisk(data.root()), data.root()));
        if (!problems.isEmpty()) {
            throw new StartException(String.join("\n", problems));
        }
        if (memory.isPresent() && memory.getAsLong() < MEMORY_WISHED) {
            console.warn("Memoria libera: " + megabytes(memory.getAsLong()) + ". Ciclo ne usa circa "
                    + megabytes(MEMORY_WISHED) + ": potrebbe essere lento.");
        }
    }

    static List<String> problems(Found found) {
        List<String> problems = new ArrayList<>();
        if (found.java() < 25) {
            problems.add("Serve Java 25; questo è Java " + found.java()
                    + ". Installa un JDK 25 (per esempio Temurin) e indicalo in JAVA_HOME.");
        }
        found.taken()
                .forEach(
                        (port, who) -> problems.add(
                                "La porta " + port + " (" + who
                                        + ") è già occupata, forse da un altro Ciclo: fermalo, libera la porta o scegline un'altra con --port."));
        if (found.memory().isPresent() && found.memory().getAsLong() < MEMORY_NEEDED) {
            problems.add("Servono almeno " + megabytes(MEMORY_NEEDED) + " di memoria libera; ce ne sono "
                    + megabytes(found.memory().getAsLong()) + ". Chiudi qualche programma e riprova.");
        }
        if (found.disk() < DISK_NEEDED) {
            problems.add("Serve almeno 1 GB libero in " + found.data() + "; c'è spazio per " + megabytes(found.disk())
                    + ". Libera spazio o scegli un'altra cartella con --data.");
        }
        return problems;
    }

    private static long freeDisk(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new StartException("Non riesco a leggere lo spazio libero in " + data + ": " + e.getMessage(), e);
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
