// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.TenantId;
import it.ciclo.query.stream.Positions.Known;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what the topic lost before it was read when no later entry of the tenant tells. What Kafka had acknowledged before we look
 * where the topic ends lies before that end: once all is read up to there, a tenant that still has less misses something. Nothing
 * is guessed from time, so a reader that merely has much to read asks for nothing.
 */
final class Completion {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);
    /** The topic may lose its end also after we looked where it was: an end not reached by then is looked for anew. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);

    private sealed interface Look {

        /** Nothing to do before that time. */
        record None(long until) implements Look {}

        record Asking(CompletableFuture<Map<TenantId, Long>> acknowledged) implements Look {}

        /** @param ends of all partitions, seen after the acknowledgements */
        record Reading(Map<TenantId, Long> acknowledged, Map<TopicPartition, Long> ends, long until) implements Look {

            boolean isDone(Map<Integer, Long> next) {
                return ends.entrySet().stream()
                        .allMatch(end -> next.getOrDefault(end.getKey().partition(), 0L) >= end.getValue());
            }
        }
    }

    private final Resend resend;
    private final Positions positions;
    private final Duration every;
    private Look look = new Look.None(System.nanoTime());

    Completion(Resend resend, Positions positions, Duration every) {
        this.resend = resend;
        this.positions = positions;
        this.every = every;
    }

    /** With another consumer, at once. */
    void startAnew() {
        look = new Look.None(System.nanoTime());
    }

    /**
     * One step further; never waits for command-service. Called by the thread that reads, between two polls.
     *
     * @param next where each partition's next record is expected
     */
    void look(Consumer<?, ?> reading, Map<Integer, Long> next) {
        if (look instanceof Look.None none && isOver(none.until())) {
            look = new Look.Asking(resend.acknowledged());
        } else if (look instanceof Look.Asking asking && asking.acknowledged().isDone()) {
            look = ends(reading, asking.acknowledged());
        }
        if (look instanceof Look.Reading up) {
            if (up.isDone(next)) {
                askFor(up.acknowledged());
                look = later();
            } else if (isOver(up.until())) {
                look = new Look.None(System.nanoTime());
            }
        }
    }

    private Look ends(Consumer<?, ?> reading, CompletableFuture<Map<TenantId, Long>> acknowledged) {
        try {
            return new Look.Reading(
                    acknowledged.join(),
                    reading.endOffsets(reading.assignment(), ENDS_WITHIN),
                    System.nanoTime() + GIVEN_UP_AFTER.toNanos());
        } catch (CompletionException e) {
            LOG.info("command-service does not say how far it has shipped: {}", String.valueOf(e.getCause()));
            return later();
        } catch (TimeoutException e) {
            LOG.info("Kafka does not say where the topic ends: {}", e.getMessage());
            return later();
        }
    }

    private void askFor(Map<TenantId, Long> acknowledged) {
        Map<TenantId, Known> known =
                positions.known().stream().collect(Collectors.toMap(Known::tenant, Function.identity()));
        acknowledged.forEach((tenant, sequence) -> {
            Known here = known.get(tenant);
            long reached = here == null ? 0 : here.sequence();
            // What comes for a parked tenant waits elsewhere; when it follows again its position says what is missing.
            boolean follows = here == null || !here.parked();
            if (follows && reached < sequence) {
                LOG.warn(
                        "tenant {} stands at entry {}, but {} were acknowledged: asked for", tenant, reached, sequence);
                resend.ask(tenant, reached);
            }
        });
    }

    private Look later() {
        return new Look.None(System.nanoTime() + every.toNanos());
    }

    private static boolean isOver(long until) {
        return System.nanoTime() - until >= 0;
    }
}
