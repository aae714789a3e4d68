// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks now and then whether a comparison can be made. */
final class ChiusureJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChiusureJob.class);

    private final Chiusure chiusure;
    private final Duration every;
    private final Clock clock;
    private @Nullable ScheduledExecutorService clockwork;

    ChiusureJob(Chiusure chiusure, Duration every, Clock clock) {
        this.chiusure = chiusure;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("confronti").factory());
        var _ = started.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
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

    private void round() {
        try {
            chiusure.close(LocalDate.now(clock));
        } catch (RuntimeException e) {
            LOG.warn("comparisons are made later: {}", e.toString());
        }
    }
}
