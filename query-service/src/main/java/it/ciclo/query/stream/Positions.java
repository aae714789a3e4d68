// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.TenantId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each tenant is folded: one number for all its read models. */
public final class Positions {

    /** @param hash of the entry at the position; the next must follow it */
    record Position(long sequence, String hash, boolean parked) {

        static Position none(TenantId tenant) {
            return new Position(0, HexFormat.of().formatHex(ChainHash.genesis(tenant.value())), false);
        }
    }

    /** A tenant that was heard of, in whatever partition. */
    record Known(TenantId tenant, int partition, long sequence, boolean parked) {}

    /** Another instance may have moved the position: the database is asked at least this often. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final Map<TenantId, Long> reached = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside a transaction that names the tenant; nobody else moves the position until it ends. */
    Position lock(TenantId tenant) {
        return jdbc.sql("""
                        select sequence, hash, state
                        from read_v1.tenant_position
                        where tenant_id = :tenant
                        for update""")
                .param("tenant", tenant.value())
                .query((row, _) -> new Position(
                        row.getLong("sequence"),
                        row.getString("hash"),
                        row.getString("state").equals("PARKED")))
                .optional()
                .orElseGet(() -> Position.none(tenant));
    }

    void move(TenantId tenant, int partition, Position to, @Nullable String parkedReason) {
        jdbc.sql("""
                        insert into read_v1.tenant_position (tenant_id, sequence, hash, partition, state, parked_reason)
                        values (:tenant, :sequence, :hash, :partition, :state, :reason)
                        on conflict (tenant_id) do update
                        set sequence = excluded.sequence, hash = excluded.hash, partition = excluded.partition,
                            state = excluded.state, parked_reason = excluded.parked_reason""")
                .param("tenant", tenant.value())
                .param("sequence", to.sequence())
                .param("hash", to.hash())
                .param("partition", partition)
                .param("state", to.parked() ? "PARKED" : "FOLLOWING")
                .param("reason", parkedReason)
                .update();
    }

    /** Every tenant heard of: the one statement that sees more than one. */
    List<Known> known() {
        return jdbc.sql("""
                        select tenant_id, partition, sequence, state
                        from read_v1.tenant_position
                        order by tenant_id""")
                .query((row, _) -> new Known(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getInt("partition"),
                        row.getLong("sequence"),
                        row.getString("state").equals("PARKED")))
                .list();
    }

    /** Those that have read models, in a fixed order. */
    public List<TenantId> tenants() {
        return known().stream().map(Known::tenant).toList();
    }

    /** Those whose read models follow what happens. */
    public List<TenantId> following() {
        return known().stream().filter(k -> !k.parked()).map(Known::tenant).toList();
    }

    private long stored(TenantId tenant) {
        return jdbc.sql("""
                        select sequence
                        from read_v1.tenant_position
                        where tenant_id = :tenant""")
                .param("tenant", tenant.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** After the commit: wakes who waits for it. */
    void reached(TenantId tenant, long sequence) {
        reached.merge(tenant, sequence, Math::max);
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the tenant is folded up to the sequence, at most so long. */
    public void await(TenantId tenant, long sequence, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (reached.getOrDefault(tenant, 0L) < sequence) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                if (moved.awaitNanos(Math.min(left, LOOK.toNanos())) <= 0) {
                    reached.merge(tenant, stored(tenant), Math::max);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
