// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Limits for a service under test: nobody reaches them while the clock runs, and a few requests do while it stands. */
public final class StandingLimits {

    /** A thousandth of what a request takes: with the clock running a bucket is full whenever one comes. */
    private static final int EVERY_MICROSECOND = 1_000_000;

    private static final int PERSON = 10;
    private static final int ENTE = 15;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Limits limits = new Limits(
            new LimitSettings(
                    true,
                    new LimitSettings.Person(EVERY_MICROSECOND, PERSON),
                    new LimitSettings.Ente(EVERY_MICROSECOND, ENTE, 64, 25, 64),
                    Duration.ZERO,
                    new LimitSettings.Address(EVERY_MICROSECOND, PERSON),
                    new LimitSettings.Open(EVERY_MICROSECOND, ENTE),
                    ""),
            this::now,
            Limits::pause,
            meters);

    private volatile boolean stands;
    private volatile long stoodAt;

    public Limits limits() {
        return limits;
    }

    public void stop() {
        stoodAt = System.nanoTime();
        stands = true;
    }

    public void goOn() {
        stands = false;
    }

    /** How many were refused by a limit, {@code person} or {@code ente}. */
    public double refused(String limit) {
        return meters.counter("ciclo.limits.refused", "limit", limit).count();
    }

    private long now() {
        return stands ? stoodAt : System.nanoTime();
    }
}
