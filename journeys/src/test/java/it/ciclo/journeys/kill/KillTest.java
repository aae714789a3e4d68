// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KillTest {

    private static KillRun.Plan plan(long seed) {
        return new KillRun.Plan(seed, 20, 5000, 10, false);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyKindOfProcessDiesWhateverTheSeed(long seed) {
        assertThat(Kill.planned(plan(seed)))
                .hasSize(10)
                .extracting(Kill::target)
                .contains(Target.values());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theInstantsFollowEachOtherInsideTheRun(long seed) {
        assertThat(Kill.planned(plan(seed)))
                .extracting(Kill::after)
                .isSorted()
                .allSatisfy(after -> assertThat(after).isBetween(1, 4999));
    }

    @Test
    void aSeedIsAPlan() {
        assertThat(Kill.planned(plan(2026))).isEqualTo(Kill.planned(plan(2026)));
        assertThat(Kill.planned(plan(2026))).isNotEqualTo(Kill.planned(plan(2027)));
    }

    @Test
    void withCarelessCommitsOnlyPostgreSqlDies() {
        assertThat(Kill.planned(new KillRun.Plan(1, 20, 400, 3, true)))
                .extracting(Kill::target)
                .containsOnly(Target.POSTGRESQL);
    }
}
