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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the clients know, forced to disk before each request and after each answer, so that it survives whatever is killed.
 * It lives outside the system under test.
 */
final class ClientLog implements AutoCloseable {

    /** What must become of a command: each client writes where nobody else does, so it can tell. */
    sealed interface Due {
        /** @param events their types, in order */
        record Events(List<String> events) implements Due {
            Events(String... events) {
                this(List.of(events));
            }
        }

        record Refusal(int status) implements Due {}
    }

    /** What became of a command, as its client saw it last. */
    sealed interface Fate {
        record Sent() implements Fate {}

        /** @param sequence the last tenant sequence of its events */
        record Acknowledged(String tenant, long sequence, String hash) implements Fate {}

        record Refused(int status) implements Fate {}

        /** No answer, or one that says the outcome is not known: to be sent again with the same key. */
        record Unknown(String why) implements Fate {}
    }

    /** @param wasUnknown whether the outcome was unknown at some time */
    record Told(Due due, Fate fate, boolean wasUnknown) {}

    private final FileChannel file;
    private final Map<UUID, Told> told = new LinkedHashMap<>();
    private final List<String> defects = new ArrayList<>();
    private int acknowledged;
    private int repeated;

    ClientLog(Path path) {
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the first request with this key. */
    synchronized void sending(UUID key, Due due) {
        told.put(key, new Told(due, new Fate.Sent(), false));
        force(key + " " + due);
    }

    /** After each answer, and after none. */
    synchronized void write(UUID key, Fate fate) {
        told.computeIfPresent(
                key, (_, before) -> new Told(before.due(), fate, before.wasUnknown() || fate instanceof Fate.Unknown));
        force(key + " " + fate);
        if (fate instanceof Fate.Acknowledged) {
            acknowledged++;
        }
    }

    private void force(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Map<UUID, Told> told() {
        return new LinkedHashMap<>(told);
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    /** A key that was sent once more after its answer. */
    synchronized void repeated() {
        repeated++;
    }

    synchronized int repetitions() {
        return repeated;
    }

    /** An answer that no failure excuses. */
    synchronized void defect(String what) {
        defects.add(what);
    }

    synchronized List<String> defects() {
        return List.copyOf(defects);
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
