// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.Topics;
import it.ciclo.platform.kafka.KafkaAccess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The producer: made when first needed, and made anew after a failure, as some failures end it for good. Used by one thread. */
final class Sender implements AutoCloseable {

    private final KafkaAccess kafka;
    private @Nullable Producer<byte[], byte[]> producer;

    Sender(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends the events of one tenant, in order; they are acknowledged later.
     *
     * @throws KafkaException when one is not even taken: those behind it would each wait as long
     */
    List<Future<RecordMetadata>> send(List<EventEnvelope> events) {
        Producer<byte[], byte[]> to = producer();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (EventEnvelope event : events) {
            Future<RecordMetadata> one = to.send(record(event));
            if (one.state() == Future.State.FAILED) {
                throw new KafkaException(one.exceptionNow());
            }
            sent.add(one);
        }
        return sent;
    }

    void flush() {
        if (producer != null) {
            producer.flush();
        }
    }

    /** @throws KafkaException the first failure */
    static void await(List<Future<RecordMetadata>> sent) throws InterruptedException {
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException refused ? refused : new KafkaException(e.getCause());
            }
        }
    }

    /** The cursor stands where it was: a fresh producer sends the same again. */
    void startAnew() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = kafka.client();
        settings.put("client.id", "relay");
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("compression.type", "zstd");
        settings.put("linger.ms", 5);
        settings.put("max.block.ms", 5_000);
        settings.put("request.timeout.ms", 10_000);
        settings.put("delivery.timeout.ms", 30_000);
        // Counted before compression; a Relazione with all its results is the largest event there is.
        settings.put("max.request.size", 8 * 1024 * 1024);
        return settings;
    }

    private static ProducerRecord<byte[], byte[]> record(EventEnvelope event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.PERFORMANCE, bytes(event.tenant().toString()), bytes(event.payload()));
        event.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
