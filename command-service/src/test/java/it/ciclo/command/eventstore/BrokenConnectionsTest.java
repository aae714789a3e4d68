// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.limit.Share;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The database closes the appender's connections under load, again and again. */
class BrokenConnectionsTest {

    private static final Register REGISTER = new Register();

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    @Test
    void whatWasAnsweredIsKeptOnceAndWhatIsUnknownItsKeyTells() throws Exception {
        List<TenantId> tenants = List.of(REGISTER.tenant(1), REGISTER.tenant(2), REGISTER.tenant(3));
        Map<UUID, Stored> answered = new ConcurrentHashMap<>();
        Receipts receipts = new Receipts(new TenantReads(REGISTER.reader, Share.whole()), REGISTER.appender);
        int cut = 0;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
                Connection breaker = REGISTER.database.superuser().getConnection();
                Statement terminate = breaker.createStatement()) {
            List<Future<?>> work = new ArrayList<>();
            for (int sender = 0; sender < 16; sender++) {
                TenantId tenant = tenants.get(sender % tenants.size());
                work.add(senders.submit(() -> {
                    for (int n = 0; n < 120; n++) {
                        UUID key = UUID.randomUUID();
                        StreamId stream = Register.stream(tenant);
                        Append append = new Append(
                                stream, -1L, Register.events(1), Register.command(key), Append.Reads.NONE, List.of());
                        answered.put(key, untilAnswered(append, receipts));
                    }
                }));
            }
            while (cut < 30 && work.stream().anyMatch(one -> !one.isDone())) {
                terminate.execute("""
                        select pg_terminate_backend(pid)
                          from pg_stat_activity
                         where usename = 'performance_appender' and state <> 'idle' and datname = current_database()
                         limit 1
                        """);
                cut++;
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        assertThat(cut).as("connections cut").isGreaterThan(3);
        assertThat(answered).hasSize(16 * 120);
        int stored = 0;
        for (TenantId tenant : tenants) {
            assertThat(REGISTER.faults(tenant)).isEmpty();
            List<Register.Row> rows = REGISTER.rows(tenant);
            stored += rows.size();
            for (Register.Row row : rows) {
                Stored place = Objects.requireNonNull(answered.get(row.entry().commandId()));
                assertThat(place.tenantSequence()).isEqualTo(row.entry().tenantSequence());
                assertThat(place.hash()).isEqualTo(row.hash());
            }
        }
        assertThat(stored).isEqualTo(answered.size());
    }

    /** As a careful client does: the same key again, until it is told. */
    private static Stored untilAnswered(Append append, Receipts receipts) {
        while (true) {
            try {
                return REGISTER.store(append);
            } catch (AppendRefused.StoreBusy | AppendRefused.OutcomeUnknown e) {
                // Nothing was stored, or nobody can say: the same again.
            } catch (AppendRefused.KeyUsed | AppendRefused.StreamMoved e) {
                Receipts.Known known =
                        receipts.find(append.stream().tenant(), append.command().id());
                if (known != null) {
                    return known.place();
                }
            }
        }
    }
}
