// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the clients know, forced to disk before each request and after each answer, so that it survives whatever is killed.
 * It lives outside the system under test.
 */
final class ClientLog implements AutoCloseable {

    /** What became of a command, as its client saw it last. */
    sealed interface Fate {
        record Sent() implements Fate {}

        /** @param sequence the last tenant sequence of its events */
        record Acknowledged(String tenant, long sequence, String hash) implements Fate {}

        record Refused(int status) implements Fate {}

        /** No answer, or one that says the outcome is not known: to be sent again with the same key. */
        record Unknown(String why) implements Fate {}
    }

    private final FileChannel file;
    private final Map<UUID, Fate> fates = new LinkedHashMap<>();
    private final Set<UUID> unknown = new HashSet<>();
    private final List<String> defects = new ArrayList<>();

    ClientLog(Path path) {
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(UUID key, Fate fate) {
        fates.put(key, fate);
        if (fate instanceof Fate.Unknown) {
            unknown.add(key);
        }
        try {
            ByteBuffer line = ByteBuffer.wrap((key + " " + fate + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Map<UUID, Fate> fates() {
        return Map.copyOf(fates);
    }

    synchronized int acknowledged() {
        return count(fates.values());
    }

    /** An answer that no failure excuses. */
    synchronized void defect(String what) {
        defects.add(what);
    }

    synchronized List<String> defects() {
        return List.copyOf(defects);
    }

    /** How many had an unknown outcome at some time. */
    synchronized int resolved() {
        return unknown.size();
    }

    private static int count(Collection<Fate> fates) {
        return (int) fates.stream().filter(Fate.Acknowledged.class::isInstance).count();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
