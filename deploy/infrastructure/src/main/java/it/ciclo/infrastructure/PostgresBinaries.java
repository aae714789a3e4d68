// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** initdb, pg_ctl and postgres out of a jar, unpacked once into a folder and kept there. */
public final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** @param cache several processes may ask for the same folder at the same time */
    public static PostgresBinaries in(Path cache) {
        String os = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        if (!os.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw new InfrastructureException("PostgreSQL's programs are here for Linux on x86-64 only, not for " + os);
        }
        Path home = cache.resolve("postgresql");
        Path done = home.resolve(".unpacked");
        try {
            Files.createDirectories(cache);
            try (FileChannel lock = FileChannel.open(
                            cache.resolve("postgresql.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = lock.lock()) {
                long size = archiveSize();
                if (!Files.exists(done) || !Files.readString(done).equals(Long.toString(size))) {
                    unpack(home);
                    Files.writeString(done, Long.toString(size));
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new InfrastructureException("cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
    }

    Path home() {
        return home;
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static long archiveSize() throws IOException {
        var archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new InfrastructureException("PostgreSQL's programs are not on the class path (" + ARCHIVE + ")");
        }
        return archive.openConnection().getContentLengthLong();
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new InfrastructureException("PostgreSQL's programs are not on the class path (" + ARCHIVE + ")");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("an entry that leaves its folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> all = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            all.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(target, all);
        }
    }
}
