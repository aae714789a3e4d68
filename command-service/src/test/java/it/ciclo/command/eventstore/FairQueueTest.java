// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.eventstore.FairQueue.Offered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private final FairQueue<String, String> queue = new FairQueue<>(1_000, 500);

    private void flood(String owner, int count) {
        for (int n = 1; n <= count; n++) {
            assertThat(queue.offer(owner, owner + n)).isEqualTo(Offered.TAKEN);
        }
    }

    @Test
    void whoCameLastStandsBehindOneOfTheFlood() throws InterruptedException {
        flood("lovere", 400);
        flood("lodrino", 2);

        assertThat(queue.take(256, 64)).startsWith("lovere1", "lodrino1", "lovere2", "lodrino2", "lovere3");
    }

    @Test
    void oneOwnerHasNoMoreThanItsPartOfAGroupAndKeepsItsOrder() throws InterruptedException {
        flood("lovere", 400);
        flood("lodrino", 100);

        List<String> group = queue.take(256, 64);

        assertThat(group).hasSize(128);
        List<String> rest = new ArrayList<>(group);
        while (rest.size() < 500) {
            rest.addAll(queue.take(256, 64));
        }
        assertThat(rest.stream().filter(one -> one.startsWith("lovere")).map(one -> one.substring(6)))
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                .hasSize(400);
    }

    @Test
    void whoseOwnIsFullIsRefusedAndAnotherIsTaken() {
        flood("lovere", 500);
        assertThat(queue.offer("lovere", "one more")).isEqualTo(Offered.FULL_OF_ITS_OWN);
        assertThat(queue.offer("lodrino", "first")).isEqualTo(Offered.TAKEN);
        flood("costa", 499);
        assertThat(queue.offer("rogno", "first")).isEqualTo(Offered.FULL);
        assertThat(queue.drain()).hasSize(1_000);
        assertThat(queue.offer("rogno", "first")).isEqualTo(Offered.TAKEN);
    }

    @Test
    void whoTakesWaitsForTheFirst() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> taken = executor.submit(() -> queue.take(256, 64));
            queue.offer("lovere", "first");
            assertThat(taken.get()).containsExactly("first");
        }
    }
}
