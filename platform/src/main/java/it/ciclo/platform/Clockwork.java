// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Something done again and again, a while after the last time ended, on a thread of its own; broken off when the service stops. */
public abstract class Clockwork implements SmartLifecycle {

    private final String name;
    private final Duration first;
    private final Duration every;
    private @Nullable ScheduledExecutorService running;

    /** @param name of the thread */
    protected Clockwork(String name, Duration first, Duration every) {
        this.name = name;
        this.first = first;
        this.every = every;
    }

    /** Throws nothing: after an exception there is no next time. */
    protected abstract void round();

    @Override
    public final synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        var _ = started.scheduleWithFixedDelay(this::round, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        running = started;
    }

    @Override
    public final synchronized void stop() {
        if (running != null) {
            running.shutdownNow();
            running = null;
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return running != null;
    }
}
