// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.infrastructure.Orphans;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a standalone Ciclo keeps: databases, topics, keys, secrets, logs. Deleting it starts over. */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private @Nullable FileChannel lock;

    public DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes it where it is missing, and takes it for this process alone. */
    public void open() {
        try {
            Files.createDirectories(root);
            if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock mine = channel.tryLock();
            if (mine == null) {
                channel.close();
                throw new StartException("Ciclo è già in esecuzione con i dati in " + root + ".");
            }
            lock = channel;
        } catch (OverlappingFileLockException e) {
            throw new StartException("Ciclo è già in esecuzione con i dati in " + root + ".", e);
        } catch (IOException e) {
            throw new StartException("Non posso scrivere in " + root + ": " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path postgres() {
        return root.resolve("postgresql");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path pids() {
        return root.resolve("run");
    }

    public Secrets secrets() {
        return new Secrets(root.resolve("secrets.properties"));
    }

    /** Present once the demo enti are complete. */
    public Path demoLoaded() {
        return root.resolve("demo.loaded");
    }

    /** The address of a running Ciclo, for the other subcommands. */
    Path address() {
        return root.resolve("run").resolve("address");
    }

    /** Ends what a killed launcher left running. Applications first, PostgreSQL last. */
    List<String> endOrphans() {
        return Orphans.end(
                root,
                List.of(
                        pids().resolve("portal.pid"),
                        pids().resolve("command-service.pid"),
                        pids().resolve("query-service.pid"),
                        pids().resolve("tenant-service.pid"),
                        kafka().resolve("kafka.pid"),
                        postgres().resolve("postgresql.pid")));
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // The kernel takes it back with the process.
            }
        }
    }
}
