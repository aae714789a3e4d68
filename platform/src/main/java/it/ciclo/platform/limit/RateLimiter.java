// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A bucket for each key, as the generic cell rate algorithm keeps it: one number, the instant at which the bucket is full again. A key whose
 * bucket is full is as good as unknown, so the memory is that of who asked a moment ago.
 */
final class RateLimiter {

    /** Who comes when there are too many keys to tell apart. */
    private static final String ANYBODY = "";

    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();
    private final AtomicLong tidiedAt;
    private final long interval;
    private final long reach;
    private final int mostKeys;
    private final LongSupplier nanos;

    /**
     * @param mostKeys whoever comes beyond them shares one bucket
     * @param nanos a clock that never runs backwards
     */
    RateLimiter(Rate rate, int mostKeys, LongSupplier nanos) {
        this.interval = Math.max(1, TimeUnit.SECONDS.toNanos(1) / rate.perSecond());
        this.reach = interval * rate.burst();
        this.mostKeys = mostKeys;
        this.nanos = nanos;
        this.tidiedAt = new AtomicLong(nanos.getAsLong());
    }

    /** @param taken whether it passes, after so long; else nothing is taken, and it may come again after so long */
    record Pass(boolean taken, Duration after) {}

    /** Passes at once or not at all. */
    Pass take(String key) {
        return take(key, Duration.ZERO);
    }

    /** @param patience how long it would wait for its place */
    Pass take(String key, Duration patience) {
        long now = nanos.getAsLong();
        tidy(now);
        String bucket = fullAt.size() < mostKeys || fullAt.containsKey(key) ? key : ANYBODY;
        long longest = patience.toNanos();
        long[] ahead = {0};
        fullAt.compute(bucket, (_, full) -> {
            long from = full == null || full - now < 0 ? now : full;
            ahead[0] = Math.max(0, from + interval - now - reach);
            return ahead[0] > longest ? from : from + interval;
        });
        boolean taken = ahead[0] <= longest;
        return new Pass(taken, Duration.ofNanos(taken ? ahead[0] : ahead[0] - longest));
    }

    /** How many are remembered. */
    int keys() {
        return fullAt.size();
    }

    private void tidy(long now) {
        long last = tidiedAt.get();
        if (now - last > reach && tidiedAt.compareAndSet(last, now)) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
    }
}
