// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.kafka.TopicLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of events; where a partition goes on stands beside the rows. Two instances may read the same partition; the
 * compare-and-set on its offset lets one through.
 */
final class ConsumerLoop extends TopicLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration PARKED_AGAIN = Duration.ofSeconds(60);

    private final Projector projector;
    private final Completion completion;
    /** Where each partition's next record is expected, as last committed. */
    private final Map<Integer, Long> next = new HashMap<>();

    private long parkedTriedAt = System.nanoTime();

    ConsumerLoop(KafkaAccess kafka, Projector projector, Completion completion) {
        super(kafka, Topics.PERFORMANCE, Topics.PERFORMANCE_PARTITIONS);
        this.projector = projector;
        this.completion = completion;
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("auto.offset.reset", "none", "max.poll.records", 500, "fetch.max.wait.ms", 200);
    }

    @Override
    protected void begin(Consumer<String, String> reading, List<TopicPartition> partitions) {
        partitions.forEach(partition -> seek(reading, partition));
        completion.startAnew();
        projector.resumeAll();
    }

    @Override
    protected ConsumerRecords<String, String> poll(Consumer<String, String> reading) {
        try {
            return super.poll(reading);
        } catch (OffsetOutOfRangeException e) {
            e.partitions().forEach(partition -> rewind(reading, partition));
            return ConsumerRecords.empty();
        }
    }

    @Override
    protected void take(Consumer<String, String> reading, ConsumerRecords<String, String> records) {
        apply(reading, records);
        completion.look(reading, next);
        if (System.nanoTime() - parkedTriedAt > PARKED_AGAIN.toNanos()) {
            parkedTriedAt = System.nanoTime();
            projector.resumeAll();
        }
    }

    private void apply(Consumer<String, String> reading, ConsumerRecords<String, String> records) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, String>> inOrder = records.records(partition);
            long from = next.getOrDefault(partition.partition(), 0L);
            long to = inOrder.getLast().offset() + 1;
            switch (projector.take(partition.partition(), from, to, envelopes(inOrder))) {
                case APPLIED -> next.put(partition.partition(), to);
                case NOT_OURS -> seek(reading, partition);
            }
        }
    }

    private void seek(Consumer<String, String> reading, TopicPartition partition) {
        long offset = projector.offset(partition.partition());
        next.put(partition.partition(), offset);
        reading.seek(partition, offset);
    }

    /** The topic ends before our position: its tail is lost. All of it is read again; what is missing then shows. */
    private void rewind(Consumer<String, String> reading, TopicPartition partition) {
        long beginning = reading.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        LOG.warn("{} ends before what was read of it: read again from {}", partition, beginning);
        projector.rewind(partition.partition(), beginning);
        seek(reading, partition);
    }

    private static List<EventEnvelope> envelopes(List<ConsumerRecord<String, String>> records) {
        List<EventEnvelope> envelopes = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records) {
            EventEnvelope envelope = envelope(record);
            if (envelope != null) {
                envelopes.add(envelope);
            }
        }
        return envelopes;
    }

    /** Null for what cannot be one of ours; if it stands in the place of one, the gap shows. */
    private static @Nullable EventEnvelope envelope(ConsumerRecord<String, String> record) {
        try {
            Map<String, String> headers = new HashMap<>();
            for (Header header : record.headers()) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            EventEnvelope envelope = EventEnvelope.of(headers, record.value());
            if (!envelope.tenant().equals(TenantId.of(record.key()))) {
                throw new IllegalArgumentException("key and source name different tenants");
            }
            return envelope;
        } catch (RuntimeException e) {
            LOG.error("record {} of partition {} is no event: not applied", record.offset(), record.partition(), e);
            return null;
        }
    }
}
