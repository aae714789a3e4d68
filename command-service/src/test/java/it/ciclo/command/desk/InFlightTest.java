// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSecondWaitsNoLongerThanItsPatience() throws Exception {
        InFlight inFlight = new InFlight(Duration.ofMillis(50));
        UUID key = UUID.randomUUID();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> inFlight.alone(TENANT, key, () -> {
                begun.countDown();
                await(end);
                return "the first";
            }));
            begun.await();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> inFlight.alone(TENANT, key, () -> "the second"))
                    .satisfies(problem -> assertThat(problem.status()).isEqualTo(409));
            // The same key of another tenant is another key.
            assertThat(inFlight.alone(new TenantId(UUID.randomUUID()), key, () -> "a neighbour"))
                    .isEqualTo("a neighbour");

            end.countDown();
            assertThat(first.get()).isEqualTo("the first");
            assertThat(inFlight.alone(TENANT, key, () -> "the third")).isEqualTo("the third");
        }
    }

    @Test
    void aFailureLetsTheNextOneIn() {
        InFlight inFlight = new InFlight(Duration.ofSeconds(1));
        UUID key = UUID.randomUUID();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> inFlight.alone(TENANT, key, () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(inFlight.alone(TENANT, key, () -> "the next")).isEqualTo("the next");
    }
}
