// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what comes by itself. */
final class Until {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private Until() {}

    static <T> T there(Supplier<@Nullable T> question) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come within " + LONGEST);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
