// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The receipts of commands that were answered. */
public final class Receipts {

    private static final String BY_KEY = """
            select set_config('app.tenant', ?, true);
            select fingerprint, actor_id, stream_kind, stream_id, stream_version, head_sequence, head_hash
              from receipt
             where tenant_id = ?
               and command_id = ?
            """;

    private final TenantReads reads;
    private final Appender appender;

    Receipts(TenantReads reads, Appender appender) {
        this.reads = reads;
        this.appender = appender;
    }

    /** A command that was kept: by whom, and what it was answered. */
    @SuppressWarnings("ArrayRecordComponent") // compared by isOf alone
    public record Known(byte[] fingerprint, PersonId actor, Stored place) {

        /** Whether it is this very request again. */
        public boolean isOf(byte[] fingerprint, PersonId actor) {
            return MessageDigest.isEqual(this.fingerprint, fingerprint) && this.actor.equals(actor);
        }
    }

    /** Null where no command of the tenant has the key. */
    public @Nullable Known find(TenantId tenant, UUID key) {
        return reads
                .list(
                        tenant,
                        BY_KEY,
                        row -> new Known(
                                row.getBytes(1),
                                new PersonId(row.getObject(2, UUID.class)),
                                new Stored(
                                        new StreamId(
                                                tenant,
                                                StreamKind.ofCode(row.getString(3)),
                                                row.getObject(4, UUID.class)),
                                        row.getLong(5),
                                        row.getLong(6),
                                        HexFormat.of().formatHex(row.getBytes(7)))),
                        tenant.value(),
                        key)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Keeps the receipt of a command that changed nothing.
     *
     * @param expectedVersion the version its sender saw; null where any will do
     */
    public Stored keep(StreamId stream, @Nullable Long expectedVersion, Attempt attempt) {
        return TenantEventStorageEngine.await(appender.append(
                new Append(stream, expectedVersion, List.of(), attempt.command(), attempt.reads(), List.of())));
    }
}
