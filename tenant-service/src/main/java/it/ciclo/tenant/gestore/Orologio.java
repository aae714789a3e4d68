// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends in the log what time has ended, and sends the letters. That an access is over is judged by the time itself, not by this. */
final class Orologio implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Orologio.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LEAVE = Duration.ofSeconds(15);

    private final Accessi accessi;
    private final Avvisi avvisi;
    private @Nullable ScheduledExecutorService clockwork;

    Orologio(Accessi accessi, Avvisi avvisi) {
        this.accessi = accessi;
        this.avvisi = avvisi;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("gestore").factory());
        var _ = started.scheduleWithFixedDelay(this::round, 1, EVERY.toSeconds(), TimeUnit.SECONDS);
        clockwork = started;
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdown();
            try {
                if (!clockwork.awaitTermination(LEAVE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("a letter to an ente was still being handed over at the end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void round() {
        try {
            accessi.close();
            avvisi.send();
        } catch (RuntimeException e) {
            LOG.warn("accesses and their letters wait, tried again soon: {}", e.toString());
        }
    }
}
