// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.limit.RateLimiter.Pass;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final long SECOND = 1_000_000_000L;

    /** Near the end of what fits: a clock of nanoseconds may begin anywhere. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);

    private final RateLimiter limiter = new RateLimiter(new Rate(10, 30), 100, now::get);

    private int passed(String key, int attempts) {
        int passed = 0;
        for (int i = 0; i < attempts; i++) {
            passed += limiter.take(key).taken() ? 1 : 0;
        }
        return passed;
    }

    @Test
    void aBurstPassesAndThenNoMoreThanTheRate() {
        assertThat(passed("lovere", 600)).isEqualTo(30);
        for (int second = 0; second < 20; second++) {
            now.addAndGet(SECOND);
            assertThat(passed("lovere", 200)).as("second %d", second).isEqualTo(10);
        }
    }

    @Test
    void whoIsRefusedLearnsHowLongAndPassesThen() {
        passed("lovere", 30);
        Pass refused = limiter.take("lovere");
        assertThat(refused).isEqualTo(new Pass(false, Duration.ofMillis(100)));

        now.addAndGet(refused.after().toNanos() - 1);
        assertThat(limiter.take("lovere")).isEqualTo(new Pass(false, Duration.ofNanos(1)));
        now.addAndGet(1);
        assertThat(limiter.take("lovere").taken()).isTrue();
        assertThat(limiter.take("lovere").taken()).isFalse();
    }

    @Test
    void whoIsPatientPassesInOrderUntilTheQueueIsAsLongAsThePatience() {
        Duration patience = Duration.ofMillis(350);
        passed("lovere", 30);
        for (int place = 1; place <= 3; place++) {
            assertThat(limiter.take("lovere", patience)).isEqualTo(new Pass(true, Duration.ofMillis(100L * place)));
        }
        assertThat(limiter.take("lovere", patience)).isEqualTo(new Pass(false, Duration.ofMillis(50)));

        now.addAndGet(SECOND / 20);
        assertThat(limiter.take("lovere", patience)).isEqualTo(new Pass(true, patience));
        assertThat(limiter.take("lovere").taken())
                .as("who does not wait, behind all who do")
                .isFalse();
    }

    @Test
    void oneTakesNothingFromAnother() {
        assertThat(passed("lovere", 1_000)).isEqualTo(30);
        assertThat(passed("lodrino", 30)).isEqualTo(30);
    }

    @Test
    void aPauseDoesNotSaveUpMoreThanABurst() {
        passed("lovere", 30);
        now.addAndGet(3_600 * SECOND);
        assertThat(passed("lovere", 600)).isEqualTo(30);
    }

    @Test
    void whoHasNotAskedForAMomentIsForgotten() {
        RateLimiter all = new RateLimiter(new Rate(50, 200), 50_000, now::get);
        for (int comune = 0; comune < 7_904; comune++) {
            all.take("comune " + comune);
        }
        assertThat(all.keys()).isEqualTo(7_904);

        now.addAndGet(5 * SECOND);
        all.take("lovere");

        assertThat(all.keys()).isEqualTo(1);
    }

    @Test
    void whoComesBeyondWhatIsRememberedSharesOneBucket() {
        for (int address = 0; address < 100; address++) {
            limiter.take("address " + address);
        }
        int passed = 0;
        for (int address = 100; address < 5_000; address++) {
            passed += passed("address " + address, 1);
        }
        assertThat(passed).isEqualTo(30);
        assertThat(limiter.keys()).isEqualTo(101);
        assertThat(limiter.take("address 7").taken()).as("known before").isTrue();
    }
}
