// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files beside the databases that only this service reads, written whole and forced to the disk. */
final class PrivateFile {

    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    static Path directory(Path directory) {
        try {
            Files.createDirectories(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two processes that make it at once, the first one's stays. */
    static void make(Path file, byte[] content) {
        try {
            Path whole = whole(file, content);
            try {
                Files.createLink(file, whole);
                forceName(file);
            } catch (FileAlreadyExistsException e) {
                // Another process was faster; its content it is.
            } finally {
                Files.delete(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path file, byte[] content) {
        try {
            Files.move(whole(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceName(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line more, on the disk when this returns. */
    static void append(Path file, String line) {
        try {
            boolean isNew = Files.notExists(file);
            try (FileChannel out =
                    FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OURS)) {
                write(out, (line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (isNew) {
                forceName(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A last line without its end was never promised to anybody: a crash cut it off. */
    static List<String> lines(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        String text = new String(read(file), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().collect(Collectors.toList());
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Overwritten first. What a file system or a disk keeps beneath is beyond us, and docs say so. */
    static void destroy(Path file) {
        try {
            if (Files.notExists(file)) {
                return;
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                write(out, new byte[(int) out.size()]);
            }
            Files.deleteIfExists(file);
            forceName(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path whole(Path file, byte[] content) throws IOException {
        Path whole = Files.createTempFile(file.getParent(), "part", ".new", OURS);
        try (FileChannel out = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            write(out, content);
        }
        return whole;
    }

    private static void write(FileChannel out, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        out.force(true);
    }

    private static void forceName(Path file) throws IOException {
        try (FileChannel names = FileChannel.open(file.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
