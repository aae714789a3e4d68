// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limits of one service. All is kept in memory and per process, by key: no thread, pool or table of an ente, and nothing of who has
 * not asked for some seconds.
 */
public final class Limits {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final String ENTI = "/enti/";
    private static final int MOST_KEYS = 50_000;
    private static final int MOST_TOKENS = 10_000;

    /** As long as a turn and a connection are waited for, less what the connection itself may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final RateLimiter.Pass FREE = new RateLimiter.Pass(true, Duration.ZERO);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Longer than almost all that is asked for takes. */
    private static final Duration TURN = Duration.ofMillis(100);

    private final boolean enabled;
    private final int share;
    private final RateLimiter person;
    private final RateLimiter ente;
    private final RateLimiter address;
    private final RateLimiter open;
    private final Bulkhead requests;
    private final Turns turns;
    private final Stopped stopped = new Stopped(MOST_TOKENS);
    private final Duration patience;
    private final LongSupplier nanos;
    private final Consumer<Duration> pause;
    private final MeterRegistry meters;

    /** A flood must not become one of the log: a line per key, in a minute at most a few. */
    private final RateLimiter lines;

    /** @param pause goes on after so long */
    public Limits(LimitSettings settings, LongSupplier nanos, Consumer<Duration> pause, MeterRegistry meters) {
        this.enabled = settings.enabled();
        this.patience = settings.patience();
        this.pause = pause;
        this.share = settings.ente().share();
        this.person = new RateLimiter(settings.person().limit(), MOST_KEYS, nanos);
        this.ente = new RateLimiter(settings.ente().limit(), MOST_KEYS, nanos);
        this.address = new RateLimiter(settings.address().limit(), MOST_KEYS, nanos);
        this.open = new RateLimiter(settings.open().limit(), 1, nanos);
        this.requests = new Bulkhead(settings.ente().requests(), 0, Duration.ZERO);
        this.turns = new Turns(settings.ente().atOnce(), TURN, PATIENCE);
        this.meters = meters;
        this.nanos = nanos;
        LongSupplier minutes = () -> nanos.getAsLong() / 60;
        this.lines = new RateLimiter(new Rate(1, 1), MOST_KEYS, minutes);
        if (!enabled) {
            SECURITY.warn("limits are off: one ente can take the whole service");
        }
    }

    static void pause(Duration wait) {
        LockSupport.parkNanos(wait.toNanos());
    }

    /**
     * Waits for the person's place.
     *
     * @param token what is remembered where it is stopped
     * @throws ProblemException 429 where too many of hers wait
     */
    void person(String tid, String person, String token) {
        // Within the ente: who works for forty comuni, and brings in twenty, is many people's worth of work.
        pass(Limit.PERSON, this.person, tid + "/" + person, token);
    }

    /** A token that was stopped and comes again too early; an ente's limit stops it within that ente only. */
    void again(String token, String path) {
        long now = nanos.getAsLong();
        Stopped.Stop stop = stopped.of(token, now);
        if (stop != null && (stop.limit() != Limit.ENTE || isWithin(path, stop.key()))) {
            throw refused(stop.limit(), stop.key(), Duration.ofNanos(stop.until() - now));
        }
    }

    /** Anywhere else the answer is the 404 of an ente that does not exist, and costs next to nothing. */
    static boolean isWithin(String path, String tid) {
        int end = ENTI.length() + tid.length();
        return path.startsWith(ENTI)
                && path.startsWith(tid, ENTI.length())
                && (path.length() == end || path.charAt(end) == '/');
    }

    /** One after the other: an address that is stopped takes nothing from the rest. */
    void visitor(String from) {
        admit(Limit.ADDRESS, address, from);
        admit(Limit.OPEN, open, "all");
    }

    private void admit(Limit limit, RateLimiter limiter, String key) {
        RateLimiter.Pass pass = enabled ? limiter.take(key) : FREE;
        if (!pass.taken()) {
            throw refused(limit, key, pass.after());
        }
    }

    /**
     * Waits for the ente's place, and then for its turn.
     *
     * @param token what is remembered where it is stopped
     * @return what must be given back with {@link #leave}, null without limits
     * @throws ProblemException 429 where too many wait or are in work already, or none of them ended in time
     */
    Turns.@Nullable Turn enter(String tid, String token) {
        if (!enabled) {
            return null;
        }
        if (!requests.enter(tid)) {
            throw refused(Limit.REQUESTS, tid, A_MOMENT);
        }
        Turns.Turn turn = null;
        try {
            pass(Limit.ENTE, ente, tid, token);
            turn = turns.enter(tid);
        } finally {
            if (turn == null) {
                requests.leave(tid);
            }
        }
        if (turn == null) {
            throw refused(Limit.REQUESTS, tid, A_MOMENT);
        }
        return turn;
    }

    void leave(String tid, Turns.@Nullable Turn turn) {
        if (turn != null) {
            turns.leave(tid, turn);
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

    private void pass(Limit limit, RateLimiter limiter, String key, String token) {
        RateLimiter.Pass pass = enabled ? limiter.take(key, patience) : FREE;
        if (!pass.taken()) {
            long now = nanos.getAsLong();
            stopped.add(token, new Stopped.Stop(limit, key, now + pass.after().toNanos()), now);
            throw refused(limit, key, pass.after());
        }
        if (pass.after().isPositive()) {
            pause.accept(pass.after());
        }
    }

    private ProblemException refused(Limit limit, String key, Duration wait) {
        String name = limit.name().toLowerCase(Locale.ROOT);
        meters.counter("ciclo.limits.refused", "limit", name).increment();
        if (lines.take(name + " " + key).taken()) {
            SECURITY.warn("refused by limit={} of={}", name, key);
        }
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return new ProblemException(429, Problem.of(limit.code(), Long.toString(seconds)));
    }
}
