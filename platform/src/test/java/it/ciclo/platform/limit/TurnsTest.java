// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.limit.Turns.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoWaitsBeginsInOrderWhenSomebodyLeavesAndAnotherKeyIsNotHeldUp() throws Exception {
        Turns turns = new Turns(1, LONG, LONG);
        Turn first = Objects.requireNonNull(turns.enter("lovere"));
        var begun = new LinkedBlockingQueue<Integer>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Turn>> asked = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int number = i;
                asked.add(executor.submit(() -> {
                    Turn turn = Objects.requireNonNull(turns.enter("lovere"));
                    begun.add(number);
                    return turn;
                }));
                while (turns.waiting("lovere") <= i) {
                    Thread.onSpinWait();
                }
            }
            Turn other = Objects.requireNonNull(turns.enter("lodrino"));
            turns.leave("lodrino", other);
            assertThat(begun).isEmpty();

            turns.leave("lovere", first);
            for (int i = 0; i < 3; i++) {
                assertThat(begun.take()).isEqualTo(i);
                assertThat(begun).as("one after the other").isEmpty();
                turns.leave("lovere", asked.get(i).get());
            }
        }
        assertThat(turns.keys()).isZero();
    }

    @Test
    void whoTakesLongerThanATurnHoldsUpNobody() {
        Turns turns = new Turns(1, Duration.ofMillis(5), LONG);
        Turn slow = Objects.requireNonNull(turns.enter("lovere"));
        Turn next = Objects.requireNonNull(turns.enter("lovere"));
        turns.leave("lovere", slow);
        turns.leave("lovere", next);
        assertThat(turns.keys()).isZero();
    }

    @Test
    void whoseTurnDoesNotComeInTimeGoesAway() {
        Turns turns = new Turns(2, LONG, Duration.ofMillis(5));
        Turn one = Objects.requireNonNull(turns.enter("lovere"));
        Turn two = Objects.requireNonNull(turns.enter("lovere"));
        assertThat(turns.enter("lovere")).isNull();
        assertThat(turns.waiting("lovere")).isZero();
        turns.leave("lovere", one);
        assertThat(turns.enter("lovere")).isNotNull();
        turns.leave("lovere", two);
        assertThat(turns.keys()).isEqualTo(1);
    }
}
