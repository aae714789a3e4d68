// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * The hash chain of a tenant, to the byte as docs/registro-e-prove.md writes it: {@code L = SHA-256(0x00 || E)},
 * {@code H0 = SHA-256("PAG1" || tenant)}, {@code Hn = SHA-256("PAC1" || Hn-1 || Ln)}.
 */
public final class ChainHash {

    private ChainHash() {}

    /** What is hashed of one entry. Text fields are taken as they are stored, metadata and payload unparsed. */
    public record Entry(
            UUID tenant,
            long tenantSequence,
            UUID eventId,
            Instant recordedAt,
            UUID commandId,
            UUID actorId,
            String actingRole,
            String streamKind,
            String streamId,
            long streamVersion,
            String eventType,
            String eventRevision,
            String metadata,
            String payload) {}

    /** The bytes E of an entry: magic, fixed fields big-endian, variable fields with a 32-bit length before them. */
    public static byte[] bytes(Entry e) {
        List<byte[]> head = List.of(utf8(e.actingRole()), utf8(e.streamKind()), utf8(e.streamId()));
        List<byte[]> tail =
                List.of(utf8(e.eventType()), utf8(e.eventRevision()), utf8(e.metadata()), utf8(e.payload()));
        int size = 4 + 16 + 8 + 16 + 8 + 16 + 16 + 8 + length(head) + length(tail);
        ByteBuffer out = ByteBuffer.allocate(size).put(utf8("PAE1"));
        put(out, e.tenant());
        out.putLong(e.tenantSequence());
        put(out, e.eventId());
        out.putLong(micros(e.recordedAt()));
        put(out, e.commandId());
        put(out, e.actorId());
        head.forEach(field -> put(out, field));
        out.putLong(e.streamVersion());
        tail.forEach(field -> put(out, field));
        return out.array();
    }

    public static byte[] leaf(Entry entry) {
        MessageDigest sha = sha256();
        sha.update((byte) 0);
        return sha.digest(bytes(entry));
    }

    /** The head of a tenant that has no entry yet. */
    public static byte[] genesis(UUID tenant) {
        MessageDigest sha = sha256();
        sha.update(utf8("PAG1"));
        return sha.digest(ByteBuffer.allocate(16)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .array());
    }

    public static byte[] next(byte[] previous, byte[] leaf) {
        MessageDigest sha = sha256();
        sha.update(utf8("PAC1"));
        sha.update(previous);
        return sha.digest(leaf);
    }

    /** Whole microseconds since the epoch; an instant that has more was never stored. */
    private static long micros(Instant instant) {
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("recordedAt has whole microseconds");
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static int length(List<byte[]> fields) {
        return fields.stream().mapToInt(field -> 4 + field.length).sum();
    }

    private static void put(ByteBuffer out, byte[] field) {
        out.putInt(field.length).put(field);
    }

    private static void put(ByteBuffer out, UUID uuid) {
        out.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
