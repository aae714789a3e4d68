// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.query.stream.Folding.Documents;
import it.ciclo.query.stream.Positions.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies what was read from a partition: the rows of all tenants in it, their positions and the partition's offset in one
 * transaction. Of each tenant exactly the next number is accepted, and only when its hash follows.
 */
final class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    /** How often an event is tried before its tenant is parked. */
    static final int TRIES = 3;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** Whether the batch was ours to apply; another instance may have moved the partition. */
    enum Outcome {
        APPLIED,
        NOT_OURS
    }

    /** What must be said after the commit. */
    private record After(Outcome outcome, Map<TenantId, Long> reached, Map<TenantId, Long> resend) {

        After(Outcome outcome) {
            this(outcome, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private static final long NONE = 0;

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Positions positions;
    private final Folding folding;
    private final RowWriter writer;
    private final Resend resend;
    private final TopicOffsets offsets;
    private final ParkedEvents parked;

    Projector(
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Positions positions,
            Folding folding,
            RowWriter writer,
            Resend resend) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.positions = positions;
        this.folding = folding;
        this.writer = writer;
        this.resend = resend;
        this.offsets = new TopicOffsets(jdbc);
        this.parked = new ParkedEvents(jdbc);
    }

    /** Where a partition goes on. */
    long offset(int partition) {
        return offsets.of(partition);
    }

    /**
     * Takes records of a partition in their order.
     *
     * @param from the offset the records were read at, {@code to} the one after them
     */
    Outcome take(int partition, long from, long to, List<EventEnvelope> records) {
        Map<TenantId, String> park = new HashMap<>();
        Map<TenantId, Integer> tries = new HashMap<>();
        while (true) {
            try {
                After after = transactions.execute(_ -> once(partition, from, to, records, park));
                after.resend().forEach(resend::ask);
                after.reached().forEach(positions::reached);
                park.keySet().forEach(this::resume);
                return after.outcome();
            } catch (PoisonException e) {
                if (tries.merge(e.tenant(), 1, Integer::sum) < TRIES) {
                    LOG.warn("tried again: {}", e.getMessage());
                    pause();
                } else {
                    LOG.error("parked: tenant {} stands until this is mended", e.tenant(), e);
                    park.put(e.tenant(), e.getMessage());
                }
            }
        }
    }

    private After once(int partition, long from, long to, List<EventEnvelope> records, Map<TenantId, String> park) {
        if (!offsets.move(partition, from, to)) {
            return new After(Outcome.NOT_OURS);
        }
        After after = new After(Outcome.APPLIED);
        byTenant(records).forEach((tenant, theirs) -> {
            name(tenant);
            Position position = positions.lock(tenant);
            if (position.parked() || park.containsKey(tenant)) {
                park(tenant, partition, position, theirs, park.get(tenant), after);
            } else {
                follow(tenant, partition, position, theirs, after);
            }
        });
        return after;
    }

    private void follow(TenantId tenant, int partition, Position position, List<EventEnvelope> theirs, After after) {
        List<EventEnvelope> next = next(tenant, position, theirs, after);
        if (next.isEmpty()) {
            return;
        }
        apply(tenant, next);
        EventEnvelope last = next.getLast();
        positions.move(tenant, partition, new Position(last.tenantSequence(), last.hash(), false), null);
        after.reached().put(tenant, last.tenantSequence());
    }

    /** Those that come exactly next, each following the hash of the one before; the rest is a duplicate, a gap or a forgery. */
    private static List<EventEnvelope> next(
            TenantId tenant, Position position, List<EventEnvelope> theirs, After after) {
        List<EventEnvelope> next = new ArrayList<>();
        long sequence = position.sequence();
        String hash = position.hash();
        for (EventEnvelope envelope : theirs) {
            if (envelope.tenantSequence() <= sequence) {
                continue;
            }
            if (envelope.tenantSequence() > sequence + 1) {
                after.resend().put(tenant, sequence);
            } else if (!envelope.follows(hash)) {
                LOG.error("entry {} of tenant {} does not follow its register: not applied", sequence + 1, tenant);
                after.resend().put(tenant, sequence);
            } else {
                next.add(envelope);
                sequence++;
                hash = envelope.hash();
            }
        }
        if (after.resend().getOrDefault(tenant, sequence) < sequence) {
            after.resend().remove(tenant);
        }
        return next;
    }

    /** Folds and writes; inside a transaction that names the tenant. */
    private void apply(TenantId tenant, List<EventEnvelope> next) {
        long at = next.getFirst().tenantSequence();
        try {
            Documents documents = new Documents(load(tenant, next));
            for (EventEnvelope envelope : next) {
                at = envelope.tenantSequence();
                folding.apply(documents, envelope);
            }
            writer.write(tenant, documents.changes);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
            // The database stands, not the event.
            throw e;
        } catch (RuntimeException e) {
            throw new PoisonException(tenant, at, e);
        }
    }

    private Map<UUID, Document> load(TenantId tenant, List<EventEnvelope> next) {
        Set<UUID> ids = new LinkedHashSet<>();
        next.forEach(envelope -> ids.addAll(folding.touched(envelope)));
        Map<UUID, Document> states = new HashMap<>();
        jdbc.sql("""
                        select document_id, kind, state
                        from read_v1.document
                        where tenant_id = :tenant and document_id in (:ids)""").param("tenant", tenant.value()).param("ids", ids).query(row -> {
            states.put(
                    row.getObject("document_id", UUID.class),
                    folding.read(StreamKind.ofCode(row.getString("kind")), row.getString("state")));
        });
        return states;
    }

    /** Keeps what arrives for a parked tenant, by the same rule. */
    private void park(
            TenantId tenant,
            int partition,
            Position position,
            List<EventEnvelope> theirs,
            @Nullable String reason,
            After after) {
        Position tail = parked.tail(tenant, position);
        next(tenant, tail, theirs, after).forEach(envelope -> parked.keep(tenant, envelope));
        if (reason != null) {
            positions.move(tenant, partition, new Position(position.sequence(), position.hash(), true), reason);
        }
    }

    /** Tries the parked events of a tenant again, one by one, until one fails or none is left and the tenant follows again. */
    void resume(TenantId tenant) {
        try {
            long reached = transactions.execute(_ -> resumeOne(tenant));
            while (reached != NONE) {
                positions.reached(tenant, reached);
                reached = transactions.execute(_ -> resumeOne(tenant));
            }
        } catch (PoisonException e) {
            LOG.warn("still parked: {}", e.getMessage());
        }
    }

    /** Every parked tenant; run at start, for a new version may bring the mend, and from time to time. */
    void resumeAll() {
        positions.known().stream().filter(Positions.Known::parked).forEach(known -> resume(known.tenant()));
    }

    /** The sequence applied, or {@link #NONE}. */
    private long resumeOne(TenantId tenant) {
        name(tenant);
        Position position = positions.lock(tenant);
        if (!position.parked()) {
            return NONE;
        }
        EventEnvelope next = parked.at(tenant, position.sequence() + 1);
        int partition = positions.known().stream()
                .filter(known -> known.tenant().equals(tenant))
                .mapToInt(Positions.Known::partition)
                .findFirst()
                .orElseThrow();
        if (next == null) {
            positions.move(tenant, partition, new Position(position.sequence(), position.hash(), false), null);
            LOG.info("tenant {} follows again from entry {}", tenant, position.sequence());
            return NONE;
        }
        apply(tenant, List.of(next));
        parked.drop(tenant, next.tenantSequence());
        jdbc.sql("""
                        update read_v1.tenant_position
                        set sequence = :sequence, hash = :hash
                        where tenant_id = :tenant""")
                .param("sequence", next.tenantSequence())
                .param("hash", next.hash())
                .param("tenant", tenant.value())
                .update();
        return next.tenantSequence();
    }

    /** The partition is read again from an offset, because the topic ends before what was read of it. */
    void rewind(int partition, long to) {
        long from = offset(partition);
        transactions.executeWithoutResult(_ -> offsets.move(partition, from, to));
    }

    private void name(TenantId tenant) {
        jdbc.sql("select set_config('app.tenant', :tenant, true)")
                .param("tenant", tenant.toString())
                .query(String.class)
                .single();
    }

    private static Map<TenantId, List<EventEnvelope>> byTenant(List<EventEnvelope> records) {
        Map<TenantId, List<EventEnvelope>> byTenant = new LinkedHashMap<>();
        records.forEach(record -> byTenant.computeIfAbsent(record.tenant(), _ -> new ArrayList<>())
                .add(record));
        return byTenant;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
