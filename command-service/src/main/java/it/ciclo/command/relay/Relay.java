// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import it.ciclo.command.eventstore.RegisterListener;
import it.ciclo.command.eventstore.RegisterPages;
import it.ciclo.command.relay.Cursors.Claim;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what the register has grown by. Woken after each commit of this node; looks by itself every half second for what other
 * nodes wrote. A failure moves no cursor: commands go on, and the same is sent later.
 */
final class Relay implements RegisterListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final int TENANTS = 20;
    private static final int PAGE = 500;

    private final Cursors cursors;
    private final RegisterPages register;
    private final Sender sender;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(Cursors cursors, RegisterPages register, Sender sender) {
        this.cursors = cursors;
        this.register = register;
        this.sender = sender;
    }

    /** What is on its way of one claim. */
    private record Sending(Claim claim, List<EventEnvelope> events, List<Future<RecordMetadata>> sent) {}

    @Override
    public void grown(TenantId tenant) {
        woken.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            woken.release();
            try {
                if (!stopping.join(Duration.ofSeconds(5))) {
                    stopping.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server: what the last requests wrote is still sent. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try (sender) {
            while (running) {
                boolean more = false;
                try {
                    more = sendDue();
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("the relay stands and tries again: {}", e.getMessage(), e);
                    sender.startAnew();
                }
                if (!more) {
                    awaitWork();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("told to stop");
        }
    }

    private void awaitWork() throws InterruptedException {
        if (woken.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    /** @return whether something was sent, and more may be waiting */
    private boolean sendDue() throws SQLException, InterruptedException {
        List<Claim> claims = cursors.claim(TENANTS);
        if (claims.isEmpty()) {
            return false;
        }
        List<Sending> sending = new ArrayList<>();
        boolean reachable = true;
        for (Claim claim : claims) {
            List<EventEnvelope> events = register.after(claim.tenant(), claim.sequence(), PAGE);
            try {
                // Out of reach, each send waits for itself: the other claims are given back at once instead.
                if (reachable) {
                    sending.add(new Sending(claim, events, sender.send(events)));
                    continue;
                }
            } catch (KafkaException e) {
                reachable = false;
                LOG.warn("Kafka takes nothing at present: {}", e.getMessage());
            }
            cursors.release(claim);
        }
        sender.flush();
        boolean all = reachable;
        for (Sending one : sending) {
            if (isAcknowledged(one)) {
                cursors.move(one.claim(), one.events().getLast().tenantSequence());
            } else {
                cursors.release(one.claim());
                all = false;
            }
        }
        if (!all) {
            sender.startAnew();
        }
        return all;
    }

    private static boolean isAcknowledged(Sending one) throws InterruptedException {
        try {
            Sender.await(one.sent());
            return true;
        } catch (KafkaException e) {
            LOG.warn("events of {} were not acknowledged: {}", one.claim().tenant(), e.getMessage());
            return false;
        }
    }
}
