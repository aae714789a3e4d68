// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often somebody may be wrong: five times a minute per account from one address, twenty times from one address. An account is
 * counted together with the address, so that nobody can lock out somebody else. Attempts that succeed do not count.
 */
final class SignInLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 20;
    private static final int MOST_KEYS = 50_000;

    /** An attempt under way: it counts as wrong until it has succeeded. */
    record Attempt(String account, String address, Instant at) {}

    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> failures = new HashMap<>();

    SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts when it is too early to try again */
    synchronized Attempt begin(String username, String address) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt("account " + username + " " + address, "address " + address, now);
        if (failures.size() > MOST_KEYS) {
            failures.values().removeIf(times -> times.getLast().isBefore(now.minus(WINDOW)));
        }
        Duration wait = longer(wait(attempt.account(), PER_ACCOUNT, now), wait(attempt.address(), PER_ADDRESS, now));
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        note(attempt.account(), now);
        note(attempt.address(), now);
        return attempt;
    }

    synchronized void succeeded(Attempt attempt) {
        failures.remove(attempt.account());
        ArrayDeque<Instant> ofAddress = failures.get(attempt.address());
        if (ofAddress != null) {
            ofAddress.remove(attempt.at());
            if (ofAddress.isEmpty()) {
                failures.remove(attempt.address());
            }
        }
    }

    /** From the third mistake on, each answer takes longer, up to two seconds. */
    synchronized Duration delay(Attempt attempt) {
        ArrayDeque<Instant> times = failures.get(attempt.account());
        int mistakes = times == null ? 0 : times.size();
        return mistakes < 3 ? Duration.ZERO : Duration.ofMillis(Math.min(2_000, 250L << Math.min(mistakes - 3, 3)));
    }

    private Duration wait(String key, int most, Instant now) {
        ArrayDeque<Instant> times = failures.get(key);
        if (times == null) {
            return Duration.ZERO;
        }
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
            return Duration.ZERO;
        }
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(WINDOW)).plusSeconds(1);
    }

    private void note(String key, Instant now) {
        failures.computeIfAbsent(key, _ -> new ArrayDeque<>()).addLast(now);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
