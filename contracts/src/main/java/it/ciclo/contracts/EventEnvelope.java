// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stored event with everything that is hashed about it, as it travels from the store to every reader. Payload and metadata
 * are the stored texts, never parsed and printed again on the way. Hashes are lower-case hex.
 *
 * @param streamVersion from 0, no hole inside the stream
 * @param tenantSequence from 1, no hole inside the tenant
 */
public record EventEnvelope(
        TenantId tenant,
        long tenantSequence,
        UUID eventId,
        Instant recordedAt,
        UUID commandId,
        PersonId actor,
        String actingRole,
        StreamKind streamKind,
        UUID streamId,
        long streamVersion,
        String eventType,
        int eventRevision,
        String metadata,
        String payload,
        String leafHash,
        String previousHash,
        String hash) {

    /** The key among the metadata. */
    public static final String DELEGANTE = "delegante";

    private static final String SOURCE = "/enti/";

    /** The headers of the record: CloudEvents binary mode and every other hashed column. The value is the payload. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", eventType);
        headers.put("ce_source", SOURCE + tenant);
        headers.put("ce_subject", streamKind.code() + "/" + streamId);
        headers.put("ce_time", recordedAt.toString());
        headers.put("content-type", "application/json");
        headers.put("ce_tenantsequence", Long.toString(tenantSequence));
        headers.put("ce_streamversion", Long.toString(streamVersion));
        headers.put("ce_revision", Integer.toString(eventRevision));
        headers.put("ce_commandid", commandId.toString());
        headers.put("ce_actorid", actor.toString());
        headers.put("ce_actingrole", actingRole);
        headers.put("ce_leafhash", leafHash);
        headers.put("ce_previoushash", previousHash);
        headers.put("ce_hash", hash);
        headers.put("metadata", metadata);
        return headers;
    }

    /** @throws IllegalArgumentException when a header is missing or cannot be read */
    public static EventEnvelope of(Map<String, String> headers, String payload) {
        String subject = header(headers, "ce_subject");
        int slash = subject.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("ce_subject is <kind>/<id>");
        }
        String source = header(headers, "ce_source");
        if (!source.startsWith(SOURCE)) {
            throw new IllegalArgumentException("ce_source is /enti/<tenant>");
        }
        return new EventEnvelope(
                TenantId.of(source.substring(SOURCE.length())),
                Long.parseLong(header(headers, "ce_tenantsequence")),
                UUID.fromString(header(headers, "ce_id")),
                instant(header(headers, "ce_time")),
                UUID.fromString(header(headers, "ce_commandid")),
                PersonId.of(header(headers, "ce_actorid")),
                header(headers, "ce_actingrole"),
                StreamKind.ofCode(subject.substring(0, slash)),
                UUID.fromString(subject.substring(slash + 1)),
                Long.parseLong(header(headers, "ce_streamversion")),
                header(headers, "ce_type"),
                Integer.parseInt(header(headers, "ce_revision")),
                header(headers, "metadata"),
                payload,
                header(headers, "ce_leafhash"),
                header(headers, "ce_previoushash"),
                header(headers, "ce_hash"));
    }

    /** Whose role it was, where the actor acted by delegation; it stands among the metadata. */
    public @Nullable PersonId delegante() {
        // Most acted in a role of their own, and a projection asks of each event.
        String delegante = metadata.contains(DELEGANTE) ? EventJson.text(metadata, DELEGANTE) : null;
        return delegante == null ? null : PersonId.of(delegante);
    }

    /** What the chain hashes of this event. */
    public ChainHash.Entry entry() {
        return new ChainHash.Entry(
                tenant.value(),
                tenantSequence,
                eventId,
                recordedAt,
                commandId,
                actor.value(),
                actingRole,
                streamKind.code(),
                streamId.toString(),
                streamVersion,
                eventType,
                Integer.toString(eventRevision),
                metadata,
                payload);
    }

    /** Whether the hashes carried are those of the bytes carried, and follow the given head. */
    public boolean follows(String head) {
        byte[] leaf = ChainHash.leaf(entry());
        HexFormat hex = HexFormat.of();
        return previousHash.equals(head)
                && leafHash.equals(hex.formatHex(leaf))
                && hash.equals(hex.formatHex(ChainHash.next(hex.parseHex(previousHash), leaf)));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time is an instant in UTC", e);
        }
    }

    private static String header(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }
}
