// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.AesGcm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** Keys of enti as files, each encrypted under one master key: {@code master.key} and {@code <ente>.<version>.kek}. */
final class DirectoryKeyHolder implements KeyHolder {

    private static final String MASTER = "master.key";
    private static final String SUFFIX = ".kek";

    private final Path directory;
    private final SecureRandom random;
    private final SecretKey master;

    DirectoryKeyHolder(Path directory, SecureRandom random) {
        this.directory = PrivateFile.directory(directory);
        this.random = random;
        this.master = AesGcm.key(secret(MASTER));
    }

    /** A secret of the installation of the given name: made once, the same ever after. */
    byte[] secret(String name) {
        Path file = directory.resolve(name);
        if (Files.notExists(file)) {
            PrivateFile.make(file, bytes(AesGcm.KEY_BYTES));
        }
        return PrivateFile.read(file);
    }

    @Override
    public void make(Kek kek) {
        if (!holds(kek)) {
            byte[] sealed = AesGcm.seal(master, bytes(AesGcm.NONCE_BYTES), place("PAK1", kek), bytes(AesGcm.KEY_BYTES));
            PrivateFile.make(file(kek), sealed);
        }
    }

    @Override
    public boolean holds(Kek kek) {
        return Files.exists(file(kek));
    }

    @Override
    public byte[] wrap(Kek kek, PersonId person, byte[] dataKey) {
        return AesGcm.seal(key(kek), bytes(AesGcm.NONCE_BYTES), place(kek, person), dataKey);
    }

    @Override
    public byte[] unwrap(Kek kek, PersonId person, byte[] wrapped) {
        return AesGcm.open(key(kek), place(kek, person), wrapped);
    }

    @Override
    public void destroy(Kek kek) {
        PrivateFile.destroy(file(kek));
    }

    @Override
    public List<TenantId> scopes() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> TenantId.of(name.substring(0, name.indexOf('.'))))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SecretKey key(Kek kek) {
        return AesGcm.key(AesGcm.open(master, place("PAK1", kek), PrivateFile.read(file(kek))));
    }

    private Path file(Kek kek) {
        return directory.resolve(kek.scope() + "." + kek.version() + SUFFIX);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] place(String magic, Kek kek) {
        return put(ByteBuffer.allocate(24), magic, kek).array();
    }

    private static byte[] place(Kek kek, PersonId person) {
        return put(put(ByteBuffer.allocate(40), "PAD1", kek), person.value()).array();
    }

    private static ByteBuffer put(ByteBuffer out, String magic, Kek kek) {
        out.put(magic.getBytes(StandardCharsets.US_ASCII));
        return put(out, kek.scope().value()).putInt(kek.version());
    }

    private static ByteBuffer put(ByteBuffer out, UUID id) {
        return out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
