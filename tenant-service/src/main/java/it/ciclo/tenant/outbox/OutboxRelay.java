// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.outbox;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfRelay;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends each ente's changes in their order and marks how far it came only when the broker has them all. No transaction is open
 * meanwhile; while the broker is away changes wait in the register. After a crash some are sent twice, which readers know by the
 * number of the change.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Change(long number, @Nullable String event) {}

    private final Register register;
    private final KafkaAccess kafka;
    private final Duration heartbeatEvery;
    private final InstantSource clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean wanted;
    private @Nullable Thread thread;

    /** @param heartbeatEvery how often whoever listens is told that there was nothing more to tell */
    public OutboxRelay(Register register, KafkaAccess kafka, Duration heartbeatEvery, InstantSource clock) {
        this.register = register;
        this.kafka = kafka;
        this.heartbeatEvery = heartbeatEvery;
        this.clock = clock;
    }

    /** There is something new. */
    public void wake() {
        woken.release();
    }

    @Override
    public synchronized void start() {
        wanted = true;
        thread = Thread.ofPlatform().daemon().name("outbox").start(this::keepSending);
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        wake();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
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

    private void keepSending() {
        while (wanted) {
            try (Producer<String, String> producer = new KafkaProducer<>(settings());
                    Heartbeats heartbeats = new Heartbeats(producer, kafka, heartbeatEvery)) {
                while (wanted) {
                    Instant asked = clock.instant();
                    if (sendWhatIsNew(producer)) {
                        heartbeats.beat(asked);
                    }
                    waitForMore();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                wanted = false;
            } catch (RuntimeException | ExecutionException | TimeoutException e) {
                LOG.warn("changes wait in the register, tried again in a second: {}", e.toString());
                pause();
            }
        }
    }

    /** Whether nothing is left of what there was to send when it was asked for. */
    private boolean sendWhatIsNew(Producer<String, String> producer) throws ExecutionException, InterruptedException {
        boolean all = true;
        for (TenantId tenant : behind()) {
            List<Change> next = next(tenant);
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Change change : next) {
                if (change.event() != null) {
                    sent.add(producer.send(new ProducerRecord<>(Topics.TENANCY, tenant.toString(), change.event())));
                }
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
            if (!next.isEmpty()) {
                mark(tenant, next.getLast().number());
            }
            if (next.size() == AT_ONCE) {
                all = false;
                wake();
            }
        }
        return all;
    }

    private List<TenantId> behind() {
        return register.during(
                new OfRelay(),
                jdbc -> jdbc
                        .sql("select tenant_id from change_head where last_sent < last_change order by tenant_id")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(TenantId::new)
                        .toList());
    }

    private List<Change> next(TenantId tenant) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                        select c.change, c.event
                        from change_head h
                        join change c on c.tenant_id = h.tenant_id and c.change > h.last_sent and c.change <= h.last_change
                        where h.tenant_id = :tenant
                        order by c.change
                        limit :atOnce""")
                        .param("tenant", tenant.value())
                        .param("atOnce", AT_ONCE)
                        .query((row, _) -> new Change(row.getLong("change"), row.getString("event")))
                        .list());
    }

    private void mark(TenantId tenant, long number) {
        register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                        update change_head set last_sent = :sent
                        where tenant_id = :tenant and last_sent < :sent""")
                        .param("sent", number)
                        .param("tenant", tenant.value())
                        .update());
    }

    private void waitForMore() throws InterruptedException {
        // The pause is for changes of another process; one's own wake us.
        if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wanted = false;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = kafka.client();
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("max.block.ms", 5_000);
        settings.put("request.timeout.ms", 4_000);
        settings.put("delivery.timeout.ms", 8_000);
        return settings;
    }
}
