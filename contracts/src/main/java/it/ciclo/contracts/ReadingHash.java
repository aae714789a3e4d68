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
 * The log of readings of an ente, chained as the register of events is ({@link ChainHash}): other entries, the same formulas for genesis
 * and next head, {@code L = SHA-256(0x00 || E)}.
 */
public final class ReadingHash {

    /** One reading. @param what was read, as a stable code @param reason empty where none was asked for */
    public record Entry(
            UUID tenant,
            long reading,
            Instant recordedAt,
            UUID reader,
            String actingRole,
            UUID subject,
            String what,
            String reason) {}

    private ReadingHash() {}

    public static byte[] leaf(Entry entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) 0);
            return sha.digest(bytes(entry));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The bytes E: {@code "PAR1"}, tenant, number, time in microseconds, reader, var(role), subject, var(what), var(reason). */
    public static byte[] bytes(Entry e) {
        byte[] role = utf8(e.actingRole());
        List<byte[]> tail = List.of(utf8(e.what()), utf8(e.reason()));
        int size = 4 + 16 + 8 + 8 + 16 + 4 + role.length + 16;
        ByteBuffer out = ByteBuffer.allocate(
                size + tail.stream().mapToInt(field -> 4 + field.length).sum());
        out.put(utf8("PAR1"));
        put(out, e.tenant());
        out.putLong(e.reading());
        out.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, e.recordedAt()));
        put(out, e.reader());
        out.putInt(role.length).put(role);
        put(out, e.subject());
        tail.forEach(field -> out.putInt(field.length).put(field));
        return out.array();
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
