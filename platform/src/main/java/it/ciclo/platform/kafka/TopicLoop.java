// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread that reads all partitions of a topic until it is told to stop, with a new consumer a second after each failure. Kafka
 * keeps no offset of ours: where each partition goes on is known to whoever takes the records.
 */
public abstract class TopicLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaAccess kafka;
    private final String topic;
    private final List<TopicPartition> partitions;
    private volatile boolean wanted;
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<String, String> consumer;

    protected TopicLoop(KafkaAccess kafka, String topic, int partitions) {
        this(kafka, topic, partitions, List.of());
    }

    /** @param beside partitions of other topics, read by the same consumer */
    protected TopicLoop(KafkaAccess kafka, String topic, int partitions, List<TopicPartition> beside) {
        this.kafka = kafka;
        this.topic = topic;
        this.partitions = Stream.concat(
                        IntStream.range(0, partitions).mapToObj(n -> new TopicPartition(topic, n)), beside.stream())
                .toList();
    }

    /** What this reader's consumers need beyond the common settings. */
    protected abstract Map<String, Object> settings();

    /** A new consumer, to which all partitions are assigned: each must be sent to where it goes on. */
    protected abstract void begin(Consumer<String, String> reading, List<TopicPartition> partitions) throws Exception;

    /** Called after each poll, also when it brought nothing. */
    protected abstract void take(Consumer<String, String> reading, ConsumerRecords<String, String> records)
            throws Exception;

    /** Where a partition cannot be read; the usual answer is another consumer. */
    protected ConsumerRecords<String, String> poll(Consumer<String, String> reading) {
        return reading.poll(POLL);
    }

    @Override
    public final synchronized void start() {
        wanted = true;
        thread = Thread.ofPlatform().daemon().name(topic).start(this::keepReading);
    }

    @Override
    public final synchronized void stop() {
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
    public final boolean isRunning() {
        return wanted;
    }

    private void keepReading() {
        while (wanted) {
            try (Consumer<String, String> reading = new KafkaConsumer<>(all())) {
                consumer = reading;
                reading.assign(partitions);
                begin(reading, partitions);
                while (wanted) {
                    take(reading, poll(reading));
                }
            } catch (WakeupException e) {
                LOG.debug("told to stop");
            } catch (Exception e) {
                LOG.error("readers of {} stand, tried again in a second", topic, e);
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>(kafka.client());
        all.put("key.deserializer", StringDeserializer.class);
        all.put("value.deserializer", StringDeserializer.class);
        all.put("enable.auto.commit", false);
        all.put("allow.auto.create.topics", false);
        all.put("metadata.max.age.ms", 10_000);
        all.putAll(settings());
        return all;
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
