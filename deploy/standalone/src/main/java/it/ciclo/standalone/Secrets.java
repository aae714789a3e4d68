// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Passwords made at the first start and kept in a file only its owner can read; one that is asked for and missing is made then. */
public final class Secrets {

    /** The first consortium administrator of a standalone Ciclo. */
    public static final String ADMINISTRATOR = "consorzio";

    /** The two people who run a standalone Ciclo; an access to an ente takes both. */
    public static final String FIRST_OPERATOR = "gestore-1";

    public static final String SECOND_OPERATOR = "gestore-2";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new StartException("Non riesco a leggere le credenziali in " + file + ": " + e.getMessage(), e);
            }
        }
    }

    public synchronized String of(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            byte[] bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            value = HexFormat.of().formatHex(bytes);
            values.setProperty(name, value);
            write();
        }
        return value;
    }

    String bootstrapAdmin() {
        return ADMINISTRATOR + ":" + of("administrator");
    }

    /** @param named what the environment says of them; then they are those and no others */
    String operators(@Nullable String named) {
        return named != null && !named.isBlank()
                ? named
                : FIRST_OPERATOR + ":" + of("operator.1") + ";" + SECOND_OPERATOR + ":" + of("operator.2");
    }

    /** Who may sign in beside the people of enti, and under which name the file has the password; no password itself. */
    List<String> accounts(@Nullable String named) {
        var lines = new ArrayList<String>();
        lines.add(ADMINISTRATOR + ": amministra il consorzio (voce administrator)");
        if (named != null && !named.isBlank()) {
            for (String one : named.split(";")) {
                lines.add(one.strip().replaceFirst(":.*", "") + ": gestore della piattaforma (da CICLO_OPERATORS)");
            }
        } else {
            lines.add(FIRST_OPERATOR + ": gestore della piattaforma (voce operator.1)");
            lines.add(SECOND_OPERATOR + ": gestore della piattaforma (voce operator.2)");
        }
        return List.copyOf(lines);
    }

    Path file() {
        return file;
    }

    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(next)) {
                values.store(out, "Ciclo: generated, keep private");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartException("Non riesco a scrivere le credenziali in " + file + ": " + e.getMessage(), e);
        }
    }
}
