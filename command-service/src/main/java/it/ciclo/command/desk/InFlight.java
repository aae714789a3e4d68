// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The same key twice at once: the second waits for the first and then finds its receipt. Between nodes the receipts' key decides. */
final class InFlight {

    private record Key(TenantId tenant, UUID key) {}

    private final ConcurrentMap<Key, CountDownLatch> running = new ConcurrentHashMap<>();
    private final Duration patience;

    InFlight(Duration patience) {
        this.patience = patience;
    }

    <T> T alone(TenantId tenant, UUID commandKey, Supplier<T> work) {
        Key key = new Key(tenant, commandKey);
        CountDownLatch mine = new CountDownLatch(1);
        long until = System.nanoTime() + patience.toNanos();
        for (CountDownLatch first = running.putIfAbsent(key, mine); first != null; ) {
            await(first, until - System.nanoTime());
            first = running.putIfAbsent(key, mine);
        }
        try {
            return work.get();
        } finally {
            running.remove(key, mine);
            mine.countDown();
        }
    }

    private static void await(CountDownLatch first, long nanos) {
        try {
            if (first.await(Math.max(0, nanos), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(409, Problem.of("COMMAND_IN_FLIGHT"));
    }
}
