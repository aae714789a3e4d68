// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.sealing;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * Seals and opens the protected parts of one event. Each is bound to its place, {@code "PAF1" || tenant(16) || var(stream kind) ||
 * var(stream id) || event id(16) || var(JSON pointer of the part)} with {@code var} as in {@link it.ciclo.contracts.ChainHash}: it
 * cannot be moved to another event, ente or field.
 */
public final class Sealing {

    /** The person is erased: nothing is written of her any more. */
    public static final class SubjectErased extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private SubjectErased(PersonId subject) {
            super("person " + subject + " is erased");
        }
    }

    /** Which event. */
    public record Event(TenantId tenant, String streamKind, String streamId, UUID eventId) {}

    private final Event event;
    private final PersonKeys keys;
    private final Supplier<byte[]> nonces;

    /** @param nonces 12 random bytes each */
    public Sealing(Event event, PersonKeys keys, Supplier<byte[]> nonces) {
        this.event = event;
        this.keys = keys;
        this.nonces = nonces;
    }

    <T> Protected.Ciphertext<T> seal(String pointer, PersonId subject, byte[] plain) {
        SecretKey key = keys.of(event.tenant(), subject).orElseThrow(() -> new SubjectErased(subject));
        return Protected.Ciphertext.of(subject, AesGcm.seal(key, nonces.get(), place(event, pointer), plain));
    }

    /** Empty when the key is destroyed. */
    Optional<byte[]> open(String pointer, Protected.Ciphertext<?> sealed) {
        return keys.of(event.tenant(), sealed.subject())
                .map(key -> AesGcm.open(key, place(event, pointer), sealed.sealed()));
    }

    static byte[] place(Event event, String pointer) {
        byte[] kind = event.streamKind().getBytes(StandardCharsets.UTF_8);
        byte[] stream = event.streamId().getBytes(StandardCharsets.UTF_8);
        byte[] field = pointer.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(4 + 16 + 4 + kind.length + 4 + stream.length + 16 + 4 + field.length);
        out.put("PAF1".getBytes(StandardCharsets.US_ASCII));
        put(out, event.tenant().value());
        out.putInt(kind.length).put(kind).putInt(stream.length).put(stream);
        put(out, event.eventId());
        return out.putInt(field.length).put(field).array();
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
