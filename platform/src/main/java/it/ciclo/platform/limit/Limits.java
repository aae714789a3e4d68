// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limits of one service. All is kept in memory and per process, by key: no thread, pool or table of an ente, and nothing of who has
 * not asked for some seconds.
 */
public final class Limits {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final int MOST_KEYS = 50_000;

    /** As long as a connection is waited for, less what the connection itself may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final boolean enabled;
    private final int share;
    private final RateLimiter person;
    private final RateLimiter ente;
    private final RateLimiter address;
    private final RateLimiter open;
    private final Bulkhead requests;
    private final MeterRegistry meters;

    /** A flood must not become one of the log: a line per key, in a minute at most a few. */
    private final RateLimiter lines;

    public Limits(LimitSettings settings, LongSupplier nanos, MeterRegistry meters) {
        this.enabled = settings.enabled();
        this.share = settings.ente().share();
        this.person = new RateLimiter(settings.person().limit(), MOST_KEYS, nanos);
        this.ente = new RateLimiter(settings.ente().limit(), MOST_KEYS, nanos);
        this.address = new RateLimiter(settings.address().limit(), MOST_KEYS, nanos);
        this.open = new RateLimiter(settings.open().limit(), 1, nanos);
        this.requests = new Bulkhead(settings.ente().requests(), 0, Duration.ZERO);
        this.meters = meters;
        LongSupplier minutes = () -> nanos.getAsLong() / 60;
        this.lines = new RateLimiter(new Rate(1, 1), MOST_KEYS, minutes);
        if (!enabled) {
            SECURITY.warn("limits are off: one ente can take the whole service");
        }
    }

    /** @throws ProblemException 429 */
    void person(String tid, String person) {
        // Within the ente: who works for forty comuni, and brings in twenty, is many people's worth of work.
        pass(Limit.PERSON, this.person, tid + "/" + person);
    }

    void ente(String tid) {
        pass(Limit.ENTE, ente, tid);
    }

    /** One after the other: an address that is stopped takes nothing from the rest. */
    void visitor(String from) {
        pass(Limit.ADDRESS, address, from);
        pass(Limit.OPEN, open, "all");
    }

    void enter(String tid) {
        if (enabled && !requests.enter(tid)) {
            throw refused(Limit.REQUESTS, tid, A_MOMENT);
        }
    }

    void leave(String tid) {
        if (enabled) {
            requests.leave(tid);
        }
    }

    /** The part of a pool that one ente may hold at once; at least one connection. */
    public Share share(int connections) {
        if (!enabled) {
            return Share.whole();
        }
        int atOnce = Math.max(1, connections * share / 100);
        return new Share(
                new Bulkhead(atOnce, MOST_KEYS, PATIENCE),
                (TenantId tenant) -> refused(Limit.CONNECTIONS, tenant.toString(), A_MOMENT));
    }

    private void pass(Limit limit, RateLimiter limiter, String key) {
        if (!enabled) {
            return;
        }
        Duration wait = limiter.take(key);
        if (!wait.isZero()) {
            throw refused(limit, key, wait);
        }
    }

    private ProblemException refused(Limit limit, String key, Duration wait) {
        String name = limit.name().toLowerCase(Locale.ROOT);
        meters.counter("ciclo.limits.refused", "limit", name).increment();
        if (lines.take(name + " " + key).isZero()) {
            SECURITY.warn("refused by limit={} of={}", name, key);
        }
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new ProblemException(429, Problem.of(limit.code(), Long.toString(seconds)));
    }
}
