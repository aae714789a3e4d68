// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final SignInLimits limits = SignInLimits.ofPasswords(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void afterFiveMistakesTheSixthWaitsForTheFirstToBeAMinuteOld() {
        for (int i = 0; i < 5; i++) {
            limits.begin("ada", "10.0.0.1");
            now = now.plusSeconds(1);
        }

        TooManyAttempts early = catchThrowableOfType(TooManyAttempts.class, () -> limits.begin("ada", "10.0.0.1"));
        assertThat(early.waiting()).isEqualTo(Duration.ofSeconds(56));

        now = now.plus(early.waiting());
        assertThatCode(() -> limits.begin("ada", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void nobodyLocksOutSomebodyElse() {
        for (int i = 0; i < 5; i++) {
            limits.begin("ada", "10.0.0.66");
        }

        assertThatCode(() -> limits.begin("ada", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void oneAddressIsWrongTwentyTimesOverAllAccounts() {
        for (int i = 0; i < 20; i++) {
            limits.begin("persona" + i, "10.0.0.66");
        }

        assertThat(catchThrowableOfType(TooManyAttempts.class, () -> limits.begin("altra", "10.0.0.66")))
                .isNotNull();
    }

    @Test
    void whoGetsInDoesNotUseUpAnything() {
        for (int i = 0; i < 100; i++) {
            limits.succeeded(limits.begin("ada", "10.0.0.1"));
        }

        assertThatCode(() -> limits.begin("ada", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void theAnswerTakesLongerFromTheThirdMistakeOn() {
        assertThat(limits.delay(limits.begin("ada", "10.0.0.1"))).isZero();
        assertThat(limits.delay(limits.begin("ada", "10.0.0.1"))).isZero();
        Duration third = limits.delay(limits.begin("ada", "10.0.0.1"));
        Duration fourth = limits.delay(limits.begin("ada", "10.0.0.1"));

        assertThat(third).isPositive();
        assertThat(fourth).isGreaterThan(third).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoTriesManyAccountsFromOneAddressWaitsLongerToo() {
        Duration first = limits.delay(limits.begin("persona", "10.0.0.66"));
        for (int i = 0; i < 11; i++) {
            limits.begin("persona" + i, "10.0.0.66");
        }
        Duration thirteenth = limits.delay(limits.begin("altra", "10.0.0.66"));

        assertThat(first).isZero();
        assertThat(thirteenth).isPositive();
        assertThat(limits.delay(limits.begin("altra", "10.0.0.1"))).isZero();
    }

    @Test
    void aCodeIsTriedTenTimesInTenMinutesWhereverFrom() {
        SignInLimits codes = SignInLimits.ofCodes(java.time.Clock.fixed(now, ZoneOffset.UTC));
        for (int i = 0; i < 10; i++) {
            codes.begin("ada", "");
        }

        assertThat(catchThrowableOfType(TooManyAttempts.class, () -> codes.begin("ada", ""))
                        .waiting())
                .isEqualTo(Duration.ofSeconds(601));
        assertThatCode(() -> codes.begin("bea", "")).doesNotThrowAnyException();
    }
}
