// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private static final TenantId LOVERE = new TenantId(UUID.randomUUID());
    private static final TenantId LODRINO = new TenantId(UUID.randomUUID());

    @Test
    void soManyAreInsideAndAnotherKeyHasPlacesOfItsOwn() {
        Bulkhead bulkhead = new Bulkhead(2, 0, Duration.ZERO);
        assertThat(bulkhead.enter("lovere")).isTrue();
        assertThat(bulkhead.enter("lovere")).isTrue();
        assertThat(bulkhead.enter("lovere")).isFalse();
        assertThat(bulkhead.enter("lodrino")).isTrue();

        bulkhead.leave("lovere");

        assertThat(bulkhead.enter("lovere")).isTrue();
    }

    @Test
    void aKeyThatNobodyUsesIsForgotten() {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ZERO);
        bulkhead.enter("lovere");
        bulkhead.enter("lovere");
        assertThat(bulkhead.keys()).isEqualTo(1);

        bulkhead.leave("lovere");

        assertThat(bulkhead.keys()).isZero();
    }

    @Test
    void whoWaitsGetsInWhenSomebodyLeavesAndNoMoreWaitThanMay() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMinutes(1));
        bulkhead.enter("lovere");
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                asked.add(executor.submit(() -> {
                    boolean in = bulkhead.enter("lovere");
                    if (in) {
                        bulkhead.leave("lovere");
                    }
                    return in;
                }));
            }
            // Nine go away at once; the tenth waits.
            while (asked.stream().filter(Future::isDone).count() < 9) {
                Thread.onSpinWait();
            }
            bulkhead.leave("lovere");
            int in = 0;
            for (Future<Boolean> one : asked) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(bulkhead.keys()).isZero();
    }

    @Test
    void noMoreOfAnEnteThanItsShareAreAtWorkAndAnotherIsNotKeptWaiting() throws Exception {
        Share share = new Share(
                new Bulkhead(4, 100, Duration.ofMinutes(1)), tenant -> new IllegalStateException(tenant.toString()));
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch goOn = new CountDownLatch(1);
        Callable<Integer> work = () -> share.of(LOVERE, () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            four.countDown();
            await(goOn);
            return atWork.decrementAndGet();
        });
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> flood = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                flood.add(executor.submit(work));
            }
            four.await();

            assertThat(share.of(LODRINO, () -> "served")).isEqualTo("served");

            goOn.countDown();
            for (Future<Integer> one : flood) {
                one.get();
            }
        }
        assertThat(most).hasValue(4);
    }

    @Test
    void whoHoldsAConnectionGetsASecondAndWhoGetsNoneIsRefused() {
        Share share = new Share(
                new Bulkhead(1, 0, Duration.ZERO), tenant -> new IllegalStateException("too many of " + tenant));
        String inner = share.of(LOVERE, () -> share.of(LOVERE, () -> "inner"));
        assertThat(inner).isEqualTo("inner");

        Callable<String> outside = () -> share.of(LOVERE, () -> "outside");
        share.of(LOVERE, () -> {
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<String> refused = executor.submit(outside);
                assertThatThrownBy(refused::get).hasMessageContaining("too many of " + LOVERE);
            }
            return true;
        });
        assertThat(share.of(LOVERE, () -> "again")).isEqualTo("again");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
