// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.outbox;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Topics;
import it.ciclo.contracts.tenancy.Heartbeat;
import it.ciclo.platform.kafka.KafkaAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Says every few seconds that everything was sent, and where the topic ends, so that a reader knows whether it has everything. */
final class Heartbeats implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 8;
    private static final Map<TopicPartition, OffsetSpec> ENDS = IntStream.range(0, Topics.TENANCY_PARTITIONS)
            .mapToObj(n -> new TopicPartition(Topics.TENANCY, n))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> OffsetSpec.latest()));

    private final Producer<String, String> producer;
    private final Admin admin;
    private final Duration every;
    private @Nullable Instant last;

    Heartbeats(Producer<String, String> producer, KafkaAccess kafka, Duration every) {
        this.producer = producer;
        this.admin = Admin.create(kafka.client());
        this.every = every;
    }

    /** @param since everything the register knew then has been sent */
    void beat(Instant since) throws ExecutionException, InterruptedException, TimeoutException {
        Instant before = last;
        if (before != null && Duration.between(before, since).compareTo(every) < 0) {
            return;
        }
        var asked = admin.listOffsets(ENDS);
        List<Long> ends = new ArrayList<>();
        for (int n = 0; n < Topics.TENANCY_PARTITIONS; n++) {
            ends.add(asked.partitionResult(new TopicPartition(Topics.TENANCY, n))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .offset());
        }
        String beat = EventJson.mapper().writeValueAsString(new Heartbeat(since, ends));
        producer.send(new ProducerRecord<>(Topics.HEARTBEAT, 0, null, beat)).get();
        last = since;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
