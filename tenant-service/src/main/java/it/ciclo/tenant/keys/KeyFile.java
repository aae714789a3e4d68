// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A key on disk: made at the first start, readable by us alone, the same after each restart. */
public final class KeyFile {

    private KeyFile() {}

    /** @param fresh makes the key where there is none yet */
    public static String read(Path directory, String name, Supplier<String> fresh) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            make(directory, file, fresh.get());
        }
        return Files.readString(file);
    }

    /** Written whole beside it and then linked: nobody ever reads half a key, and of two processes the first one's stays. */
    private static void make(Path directory, Path file, String key) throws IOException {
        Files.createDirectories(directory);
        Path whole = Files.createTempFile(
                directory,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, key);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key it is.
        } finally {
            Files.delete(whole);
        }
    }
}
