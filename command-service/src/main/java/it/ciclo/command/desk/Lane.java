// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the commands of one tenant that decide by facts pass one after another. That makes vain decisions rare; what keeps them
 * right is the append's check.
 */
final class Lane {

    private final ConcurrentMap<TenantId, ReentrantLock> lanes = new ConcurrentHashMap<>();
    private final Duration patience;

    Lane(Duration patience) {
        this.patience = patience;
    }

    <T> T of(TenantId tenant, Supplier<T> work) {
        ReentrantLock lane = lanes.computeIfAbsent(tenant, _ -> new ReentrantLock(true));
        enter(lane);
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }

    private void enter(ReentrantLock lane) {
        try {
            if (lane.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(503, Problem.of("UNAVAILABLE"));
    }
}
