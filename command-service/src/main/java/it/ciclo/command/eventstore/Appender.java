// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.eventstore.Group.Verdict;
import it.ciclo.contracts.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that writes the register. Appends that wait at the same moment share a transaction, whatever their streams and
 * tenants; a refusal concerns one of them alone. The answer comes after the commit. Tenants take their turns: however much of one waits,
 * the next of another is in the next transaction.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int LARGEST_GROUP = 256;

    /** The next group is as long in coming as this one is large. */
    private static final int MOST_OF_ONE = 64;

    private static final int WAITING = 4096;
    private static final int WAITING_OF_ONE = 512;

    /** Classes of SQLSTATE: connection, operator intervention, insufficient resources. */
    private static final Set<String> UNREACHABLE = Set.of("08", "57", "53");

    /** Integrity constraint, transaction rollback. */
    private static final Set<String> REFUSED = Set.of("23", "40");

    private record Pending(Append append, CompletableFuture<Stored> answer) {
        TenantId tenant() {
            return append.stream().tenant();
        }
    }

    private final DataSource dataSource;
    private final Consumer<TenantId> grown;
    private final List<FairQueue<TenantId, Pending>> queues = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closed;

    /**
     * @param writers how many transactions at once; tenants are spread over them
     * @param grown told after a commit, once for each tenant that has new events
     */
    Appender(DataSource dataSource, int writers, Consumer<TenantId> grown) {
        this.dataSource = dataSource;
        this.grown = grown;
        for (int i = 0; i < writers; i++) {
            FairQueue<TenantId, Pending> queue = new FairQueue<>(WAITING, WAITING_OF_ONE);
            queues.add(queue);
            this.writers.add(Thread.ofPlatform().name("appender-" + i).daemon().start(() -> write(queue)));
        }
    }

    /** Fails with {@link AppendRefused}; anything else is a defect, and nothing was stored then either. */
    CompletableFuture<Stored> append(Append append) {
        Pending pending = new Pending(append, new CompletableFuture<>());
        int queue = Math.floorMod(append.stream().tenant().hashCode(), queues.size());
        FairQueue.Offered offered =
                closed ? FairQueue.Offered.FULL : queues.get(queue).offer(pending.tenant(), pending);
        switch (offered) {
            case TAKEN -> {}
            case FULL_OF_ITS_OWN -> pending.answer().completeExceptionally(new AppendRefused.TenantBusy());
            case FULL ->
                pending.answer().completeExceptionally(new AppendRefused.StoreBusy("too many are waiting", null));
        }
        return pending.answer();
    }

    /** Lets the transactions under way finish; what still waits is refused. */
    @Override
    public void close() {
        closed = true;
        for (Thread writer : writers) {
            writer.interrupt();
        }
        for (Thread writer : writers) {
            try {
                writer.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (FairQueue<TenantId, Pending> queue : queues) {
            fail(queue.drain(), new AppendRefused.StoreBusy("the service is stopping", null));
        }
    }

    private void write(FairQueue<TenantId, Pending> queue) {
        while (!closed) {
            List<Pending> group;
            try {
                group = queue.take(LARGEST_GROUP, MOST_OF_ONE);
            } catch (InterruptedException e) {
                continue; // closing
            }
            try {
                store(group);
            } catch (RuntimeException | Error e) {
                LOG.error("an append ended in a defect", e);
                fail(group, e);
            }
        }
    }

    /** Stores a group; where the database refuses it as a whole, in smaller ones, so that only the one at fault fails. */
    private void store(List<Pending> group) {
        Exception refusal = tryStore(group);
        if (refusal == null) {
            return;
        }
        List<List<Pending>> parts = split(group, refusal);
        if (parts.size() == 1) {
            fail(group, reason(refusal));
        } else {
            parts.forEach(this::store);
        }
    }

    private enum Stage {
        WRITING,
        COMMITTING,
        COMMITTED
    }

    /** @return why nothing of it was stored; null where every append has its answer */
    private @Nullable Exception tryStore(List<Pending> group) {
        Stage stage = Stage.WRITING;
        List<Verdict> verdicts = List.of();
        try (Connection connection = dataSource.getConnection()) {
            try {
                verdicts = new GroupTransaction(connection)
                        .decideAndWrite(group.stream().map(Pending::append).toList());
                stage = Stage.COMMITTING;
                connection.commit();
                stage = Stage.COMMITTED;
            } catch (SQLException | RuntimeException e) {
                rollback(connection);
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            if (stage == Stage.WRITING || (stage == Stage.COMMITTING && surelyRolledBack(e))) {
                return e;
            }
            if (stage == Stage.COMMITTING) {
                LOG.warn("a commit was not answered: {}", e.getMessage());
                fail(group, new AppendRefused.OutcomeUnknown(e));
                return null;
            }
            LOG.debug("a connection could not be given back after its commit", e);
        }
        answer(group, verdicts);
        return null;
    }

    private void answer(List<Pending> group, List<Verdict> verdicts) {
        Set<TenantId> tenants = new HashSet<>();
        for (int i = 0; i < group.size(); i++) {
            CompletableFuture<Stored> answer = group.get(i).answer();
            switch (verdicts.get(i)) {
                case Verdict.Placed placed -> {
                    answer.complete(placed.place());
                    tenants.add(group.get(i).tenant());
                }
                case Verdict.Refused refused -> answer.completeExceptionally(refused.why());
            }
        }
        tenants.forEach(grown);
    }

    /** A head that someone else holds concerns its tenant alone; all else is looked for append by append. */
    private static List<List<Pending>> split(List<Pending> group, Exception refusal) {
        if (unreachable(refusal)) {
            return List.of(group);
        }
        if (lockNotAvailable(refusal)) {
            Map<TenantId, List<Pending>> byTenant = new LinkedHashMap<>();
            group.forEach(p ->
                    byTenant.computeIfAbsent(p.tenant(), _ -> new ArrayList<>()).add(p));
            return List.copyOf(byTenant.values());
        }
        return group.stream().map(List::of).toList();
    }

    private static RuntimeException reason(Exception e) {
        if (unreachable(e) || lockNotAvailable(e)) {
            return new AppendRefused.StoreBusy("the store did not take it: " + state(e), e);
        }
        return switch (constraint(e)) {
            case "domain_event_stream_version" -> new AppendRefused.StreamMoved();
            case "receipt_pkey" -> new AppendRefused.KeyUsed();
            default -> new IllegalStateException("an append could not be stored: " + e.getMessage(), e);
        };
    }

    private static String constraint(Exception e) {
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String name = message == null ? null : message.getConstraint();
        return name == null ? "" : name;
    }

    private static boolean lockNotAvailable(Exception e) {
        return state(e).equals("55P03");
    }

    /** Connection lost or never there, server going down or full, transaction over its time. */
    private static boolean unreachable(Exception e) {
        return e instanceof SQLTransientException
                || UNREACHABLE.contains(state(e).substring(0, 2))
                || state(e).equals("25P04");
    }

    /** The server itself said no to the commit. */
    private static boolean surelyRolledBack(Exception e) {
        return REFUSED.contains(state(e).substring(0, 2));
    }

    private static String state(Exception e) {
        String state = e instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null || state.length() != 5 ? "-----" : state;
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("rollback on a broken connection", e);
        }
    }

    private static void fail(List<Pending> group, Throwable why) {
        group.forEach(p -> p.answer().completeExceptionally(why));
    }
}
