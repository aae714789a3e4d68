// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.query.stream.FoldChecker.Report;
import it.ciclo.query.stream.Positions.Known;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Checks some tenants now and then, each in its turn. */
final class FoldSample implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FoldSample.class);

    private final FoldChecker checker;
    private final Positions positions;
    private final Duration every;
    private final int tenants;
    private @Nullable ScheduledExecutorService clockwork;
    private int turn;

    FoldSample(FoldChecker checker, Positions positions, Duration every, int tenants) {
        this.checker = checker;
        this.positions = positions;
        this.every = every;
        this.tenants = tenants;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("fold-sample").factory());
        var _ = started.scheduleWithFixedDelay(this::run, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void run() {
        try {
            List<Known> known = positions.known();
            for (int i = 0; i < Math.min(tenants, known.size()); i++) {
                Report report = checker.check(known.get(turn++ % known.size()).tenant());
                if (!report.coversAll()) {
                    LOG.error(
                            "integrity: read models of tenant {} at entry {} are not the fold of its events: {}",
                            report.tenant(),
                            report.sequence(),
                            report.differences());
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the sample check was not made", e);
        }
    }
}
