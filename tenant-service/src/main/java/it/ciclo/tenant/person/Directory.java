// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.sealing.AesGcm;
import it.ciclo.tenant.keyring.KeyRing;
import it.ciclo.tenant.keyring.LookupKey;
import it.ciclo.tenant.keyring.PersonKey;
import it.ciclo.tenant.keyring.PersonKey.Destroyed;
import it.ciclo.tenant.keyring.PersonKey.Present;
import it.ciclo.tenant.register.Scope.OfUsername;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the register says of persons in clear, sealed under the person's key of the directory. */
public final class Directory {

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    /** What is sealed, each bound to its place. */
    public enum Field {
        NOME,
        USERNAME,
        EMAIL,
        /** Who is asked into an ente; the key is the invitation's. */
        INVITO,
        /** The rows of a sheet of comuni that were refused; the key is the sheet's. */
        FOGLIO,
        /** A member of a shared OIV; the key is the appointment's. */
        MANDATO
    }

    private final KeyRing ring;
    private final LookupKey usernames;
    private final SecureRandom random = new SecureRandom();

    public Directory(KeyRing ring, LookupKey usernames) {
        this.ring = ring;
        this.usernames = usernames;
    }

    /** @throws IllegalStateException when the person is erased: nothing is written of her any more */
    public byte[] seal(PersonId person, Field field, String text) {
        return switch (ring.of(KeyRing.DIRECTORY, person)) {
            case Present present -> {
                byte[] nonce = new byte[AesGcm.NONCE_BYTES];
                random.nextBytes(nonce);
                yield AesGcm.seal(present.key(), nonce, place(person, field), text.getBytes(StandardCharsets.UTF_8));
            }
            case Destroyed _ -> throw new IllegalStateException("person " + person + " is erased");
        };
    }

    /** Makes the keys of those who have none yet, in one go. */
    public void ready(Collection<PersonId> people) {
        ring.make(KeyRing.DIRECTORY, people);
    }

    /** The keys of many in one question. */
    public Map<PersonId, PersonKey> keys(Collection<PersonId> people) {
        return ring.known(KeyRing.DIRECTORY, people);
    }

    /** Empty when the person is erased. */
    public Optional<String> open(PersonId person, Field field, byte[] sealed) {
        return open(keys(java.util.List.of(person)).get(person), person, field, sealed);
    }

    /** @param key null when the ring has none for the person */
    public Optional<String> open(@Nullable PersonKey key, PersonId person, Field field, byte[] sealed) {
        if (!(key instanceof Present present)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new String(AesGcm.open(present.key(), place(person, field), sealed), StandardCharsets.UTF_8));
        } catch (AesGcm.NotReadable e) {
            // A name that cannot be read costs a name, not the page.
            LOG.error("{} of person {} cannot be read with the key of the ring", field, person);
            return Optional.empty();
        }
    }

    /** What a user name is found by. */
    public byte[] lookup(String username) {
        return usernames.of(username);
    }

    /** The one person who signs in with the user name. */
    public OfUsername signingIn(String username) {
        return new OfUsername(HexFormat.of().formatHex(lookup(username)));
    }

    private static byte[] place(PersonId person, Field field) {
        byte[] name = field.name().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + 16 + 4 + name.length)
                .put("PAP1".getBytes(StandardCharsets.US_ASCII))
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .putInt(name.length)
                .put(name)
                .array();
    }
}
