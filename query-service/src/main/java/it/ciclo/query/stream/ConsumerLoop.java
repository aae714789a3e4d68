// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.platform.kafka.KafkaAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topic of events, all partitions in one thread. Kafka keeps no offset of ours: where a partition goes on stands beside
 * the rows. Two instances may read the same partition; the compare-and-set on its offset lets one through.
 */
final class ConsumerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration PARKED_AGAIN = Duration.ofSeconds(60);

    private final KafkaAccess kafka;
    private final Projector projector;
    private final Completion completion;
    private volatile boolean wanted;
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<String, String> consumer;
    /** Where each partition's next record is expected, as last committed. */
    private final Map<Integer, Long> next = new HashMap<>();

    private long parkedTriedAt = System.nanoTime();

    ConsumerLoop(KafkaAccess kafka, Projector projector, Completion completion) {
        this.kafka = kafka;
        this.projector = projector;
        this.completion = completion;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        thread = Thread.ofPlatform().daemon().name("performance-events").start(this::keepReading);
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        Consumer<String, String> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    private void keepReading() {
        while (wanted) {
            try (Consumer<String, String> reading = new KafkaConsumer<>(settings())) {
                consumer = reading;
                read(reading);
            } catch (WakeupException e) {
                LOG.debug("told to stop");
            } catch (RuntimeException e) {
                LOG.error("projections stand, tried again in a second", e);
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void read(Consumer<String, String> reading) {
        List<TopicPartition> partitions = IntStream.range(0, Topics.PERFORMANCE_PARTITIONS)
                .mapToObj(n -> new TopicPartition(Topics.PERFORMANCE, n))
                .toList();
        reading.assign(partitions);
        partitions.forEach(partition -> seek(reading, partition));
        completion.startAnew();
        projector.resumeAll();
        while (wanted) {
            try {
                take(reading, reading.poll(Duration.ofMillis(500)));
                completion.look(reading, next);
            } catch (OffsetOutOfRangeException e) {
                e.partitions().forEach(partition -> rewind(reading, partition));
            }
            if (System.nanoTime() - parkedTriedAt > PARKED_AGAIN.toNanos()) {
                parkedTriedAt = System.nanoTime();
                projector.resumeAll();
            }
        }
    }

    private void take(Consumer<String, String> reading, ConsumerRecords<String, String> records) {
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

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka.client());
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", 500);
        settings.put("fetch.max.wait.ms", 200);
        settings.put("metadata.max.age.ms", 10_000);
        return settings;
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wanted = false;
        }
    }
}
