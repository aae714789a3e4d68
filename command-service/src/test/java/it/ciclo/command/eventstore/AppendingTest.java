// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static it.ciclo.command.eventstore.Register.append;
import static it.ciclo.command.eventstore.Register.command;
import static it.ciclo.command.eventstore.Register.event;
import static it.ciclo.command.eventstore.Register.events;
import static it.ciclo.command.eventstore.Register.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.command.eventstore.Append.FactRow;
import it.ciclo.command.eventstore.Append.NewEvent;
import it.ciclo.command.eventstore.Append.Reads;
import it.ciclo.command.eventstore.Append.Scope;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.limit.Share;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AppendingTest {

    private static final Register REGISTER = new Register();
    private static final Scope YEAR = new Scope("objective", "2026");

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    @Test
    void theStoredTextIsTheHashedText() {
        TenantId tenant = REGISTER.tenant(1);
        StreamId objective = stream(tenant);

        Stored first = REGISTER.store(append(objective, -1, 2));
        Stored second = REGISTER.store(append(objective, 1, 1));

        assertThat(first.streamVersion()).isEqualTo(1);
        assertThat(first.tenantSequence()).isEqualTo(2);
        assertThat(second.tenantSequence()).isEqualTo(3);
        List<Register.Row> rows = REGISTER.rows(tenant);
        assertThat(rows)
                .extracting(row -> row.entry().payload())
                .contains("{\"titolo\": \"perché 0\",  \"peso\":\"33.30\"}");
        assertThat(rows.getLast().hash()).isEqualTo(second.hash());
        assertThat(REGISTER.faults(tenant)).isEmpty();
        assertThat(REGISTER.grown).contains(tenant);
    }

    @Test
    void theEventsOfAnAppendHaveOneTime() {
        TenantId tenant = REGISTER.tenant(2);
        REGISTER.store(append(stream(tenant), -1, 3));

        assertThat(REGISTER.rows(tenant))
                .extracting(row -> row.entry().recordedAt())
                .hasSize(3)
                .containsOnly(REGISTER.rows(tenant).getFirst().entry().recordedAt());
    }

    @Test
    void sequencesHaveNoHoleWhileSixteenWriteAndSomeAreRefused() throws Exception {
        List<TenantId> tenants =
                IntStream.range(10, 14).mapToObj(REGISTER::tenant).toList();
        int each = 60;
        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 16; writer++) {
                SplittableRandom random = new SplittableRandom(writer);
                writers.add(senders.submit(() -> {
                    int kept = 0;
                    for (int n = 0; n < each; n++) {
                        TenantId tenant = tenants.get(random.nextInt(tenants.size()));
                        boolean stale = random.nextInt(10) == 0;
                        try {
                            REGISTER.store(append(stream(tenant), stale ? 5 : -1, 1 + random.nextInt(3)));
                            kept++;
                        } catch (AppendRefused.StreamMoved refused) {
                            assertThat(stale).isTrue();
                        }
                    }
                    return kept;
                }));
            }
        }
        int kept = 0;
        for (Future<Integer> writer : writers) {
            kept += writer.get();
        }
        assertThat(kept).isBetween(16 * each / 2, 16 * each);
        for (TenantId tenant : tenants) {
            assertThat(REGISTER.faults(tenant)).isEmpty();
            assertThat(REGISTER.rows(tenant)).isNotEmpty();
        }
    }

    @Test
    void oneBadAppendAmongAHundredIsRefusedAlone() {
        List<CompletableFuture<Stored>> answers = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            TenantId tenant = REGISTER.tenant(20 + n % 10);
            answers.add(REGISTER.appender.append(
                    n == 41
                            // Text that no json column takes: only the database notices.
                            ? new Append(
                                    stream(tenant),
                                    -1L,
                                    List.of(new NewEvent(
                                            UUID.randomUUID(), "objective.ObjectiveRetitled", 1, "{broken", "{}")),
                                    command(UUID.randomUUID()),
                                    Reads.NONE,
                                    List.of())
                            : append(stream(tenant), -1, 1)));
        }
        List<Integer> failed = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            if (answers.get(n).handle((_, failure) -> failure != null).join()) {
                failed.add(n);
            }
        }
        assertThat(failed).containsExactly(41);
        for (int n = 20; n < 30; n++) {
            assertThat(REGISTER.faults(REGISTER.tenant(n))).isEmpty();
        }
        assertThat(IntStream.range(20, 30)
                        .mapToObj(REGISTER::tenant)
                        .mapToInt(tenant -> REGISTER.rows(tenant).size())
                        .sum())
                .isEqualTo(99);
    }

    @Test
    void oneOfSixtyFourCreationsOfAStreamIsKept() {
        TenantId tenant = REGISTER.tenant(3);
        StreamId objective = stream(tenant);
        List<CompletableFuture<Stored>> answers = IntStream.range(0, 64)
                .mapToObj(_ -> REGISTER.appender.append(append(objective, -1, 1)))
                .toList();
        long kept = answers.stream()
                .filter(answer -> answer.handle((stored, _) -> stored != null).join())
                .count();
        assertThat(kept).isEqualTo(1);
        assertThat(REGISTER.rows(tenant)).hasSize(1);
    }

    @Test
    void aKeyIsStoredOnce() {
        TenantId tenant = REGISTER.tenant(4);
        UUID key = UUID.randomUUID();
        Append first = new Append(stream(tenant), -1L, events(1), command(key), Reads.NONE, List.of());
        Append second = new Append(stream(tenant), -1L, events(1), command(key), Reads.NONE, List.of());

        CompletableFuture<Stored> one = REGISTER.appender.append(first);
        CompletableFuture<Stored> other = REGISTER.appender.append(second);

        assertThat(one.join().tenantSequence()).isEqualTo(1);
        assertThat(other)
                .failsWithin(java.time.Duration.ofSeconds(60))
                .withThrowableThat()
                .withCauseInstanceOf(AppendRefused.KeyUsed.class);
        // Another tenant knows nothing of it.
        TenantId neighbour = REGISTER.tenant(5);
        assertThat(REGISTER.store(new Append(stream(neighbour), -1L, events(1), command(key), Reads.NONE, List.of()))
                        .tenantSequence())
                .isEqualTo(1);
    }

    @Test
    void aCommandThatChangedNothingLeavesItsReceiptAlone() {
        TenantId tenant = REGISTER.tenant(6);
        StreamId objective = stream(tenant);
        Stored before = REGISTER.store(append(objective, -1, 2));
        UUID key = UUID.randomUUID();

        Stored nothing = REGISTER.store(new Append(objective, null, List.of(), command(key), Reads.NONE, List.of()));

        assertThat(nothing).isEqualTo(before);
        Receipts receipts = new Receipts(new TenantReads(REGISTER.reader, Share.whole()), REGISTER.appender);
        assertThat(receipts.find(tenant, key)).extracting(Receipts.Known::place).isEqualTo(before);
        assertThat(receipts.find(REGISTER.tenant(7), key)).isNull();
    }

    @Test
    void anAppendOnFactsThatMovedIsRefusedAlsoWithinAGroup() {
        TenantId tenant = REGISTER.tenant(8);
        long readAt = REGISTER.store(append(stream(tenant), -1, 1)).tenantSequence();
        List<CompletableFuture<Stored>> answers = IntStream.range(0, 8)
                .mapToObj(n -> REGISTER.appender.append(new Append(
                        stream(tenant),
                        -1L,
                        List.of(event("peso 60")),
                        command(UUID.randomUUID()),
                        new Reads(List.of(YEAR), readAt),
                        List.of(new FactRow(YEAR, "o" + n, "{\"peso\":\"60.00\"}")))))
                .toList();
        List<Throwable> refusals = answers.stream()
                .map(answer -> answer.handle((_, failure) -> failure).join())
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(refusals)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(AppendRefused.FactsMoved.class));
    }

    @Test
    void aFactThatNoLongerHoldsStillMovesItsScope() {
        TenantId tenant = REGISTER.tenant(9);
        StreamId objective = stream(tenant);
        Stored there = REGISTER.store(new Append(
                objective,
                -1L,
                events(1),
                command(UUID.randomUUID()),
                Reads.NONE,
                List.of(new FactRow(YEAR, "o", "{}"))));
        REGISTER.store(new Append(
                objective,
                0L,
                events(1),
                command(UUID.randomUUID()),
                Reads.NONE,
                List.of(new FactRow(YEAR, "o", null))));

        assertThatExceptionOfType(AppendRefused.FactsMoved.class)
                .isThrownBy(() -> REGISTER.store(new Append(
                        stream(tenant),
                        -1L,
                        events(1),
                        command(UUID.randomUUID()),
                        new Reads(List.of(YEAR), there.tenantSequence()),
                        List.of())));
    }

    @Test
    void aTenantThatIsNotOpenHasNoRegister() {
        assertThatExceptionOfType(AppendRefused.NoSuchTenant.class)
                .isThrownBy(() -> REGISTER.store(append(stream(new TenantId(UUID.randomUUID())), -1, 1)));
    }

    @Test
    void aHeadHeldByAnotherConcernsItsTenantAlone() throws Exception {
        TenantId held = REGISTER.tenant(40);
        TenantId free = REGISTER.tenant(41);
        try (Connection other = REGISTER.database.superuser().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from tenant_head where tenant_id = '" + held + "' for update");
            List<CompletableFuture<Stored>> answers = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                answers.add(REGISTER.appender.append(append(stream(held), -1, 1)));
                answers.add(REGISTER.appender.append(append(stream(free), -1, 1)));
            }
            for (int n = 0; n < 20; n += 2) {
                assertThat(answers.get(n).handle((_, failure) -> failure).join())
                        .isInstanceOf(AppendRefused.StoreBusy.class);
                assertThat(answers.get(n + 1).join().stream().tenant()).isEqualTo(free);
            }
            other.rollback();
        }
        assertThat(REGISTER.rows(held)).isEmpty();
        assertThat(REGISTER.store(append(stream(held), -1, 1)).tenantSequence()).isEqualTo(1);
    }
}
