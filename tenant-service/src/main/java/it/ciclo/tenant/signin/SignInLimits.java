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

    private static final int MOST_KEYS = 50_000;

    /** An attempt under way: it counts as wrong until it has succeeded. */
    record Attempt(String account, String address, Instant at) {}

    private final Clock clock;
    private final Duration window;
    private final int perAccount;
    private final int perAddress;
    private final Map<String, ArrayDeque<Instant>> failures = new HashMap<>();

    private SignInLimits(Clock clock, Duration window, int perAccount, int perAddress) {
        this.clock = clock;
        this.window = window;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    static SignInLimits ofPasswords(Clock clock) {
        return new SignInLimits(clock, Duration.ofMinutes(1), 5, 20);
    }

    /** A code has a million values, so it takes more patience: ten mistakes in ten minutes, from everywhere together. */
    static SignInLimits ofCodes(Clock clock) {
        return new SignInLimits(clock, Duration.ofMinutes(10), 10, Integer.MAX_VALUE);
    }

    /** @throws TooManyAttempts when it is too early to try again */
    synchronized Attempt begin(String username, String address) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt("account " + username + " " + address, "address " + address, now);
        if (failures.size() > MOST_KEYS) {
            failures.values().removeIf(times -> times.getLast().isBefore(now.minus(window)));
        }
        Duration wait = longer(wait(attempt.account(), perAccount, now), wait(attempt.address(), perAddress, now));
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

    /** From the third mistake with an account, or the twelfth from an address, each answer takes longer, up to two seconds. */
    synchronized Duration delay(Attempt attempt) {
        int mistakes = Math.max(mistakes(attempt.account()), mistakes(attempt.address()) / 4);
        return mistakes < 3 ? Duration.ZERO : Duration.ofMillis(Math.min(2_000, 250L << Math.min(mistakes - 3, 3)));
    }

    private int mistakes(String key) {
        ArrayDeque<Instant> times = failures.get(key);
        return times == null ? 0 : times.size();
    }

    private Duration wait(String key, int most, Instant now) {
        ArrayDeque<Instant> times = failures.get(key);
        if (times == null) {
            return Duration.ZERO;
        }
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(window))) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
            return Duration.ZERO;
        }
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(window)).plusSeconds(1);
    }

    private void note(String key, Instant now) {
        failures.computeIfAbsent(key, _ -> new ArrayDeque<>()).addLast(now);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
