// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.avvio.Avvii.Avvio;
import it.ciclo.tenant.avvio.Avvii.Fatto;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round the enti on their way in and does the next steps of some at a time, whatever became of the others. */
final class Giro implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Giro.class);
    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofMillis(300);
    /** How long until the second and third try; then somebody must look. */
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(3), Duration.ofSeconds(15));

    private static final Duration FEED = Duration.ofMinutes(2);

    private final Avvii avvii;
    private final Passi passi;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore woken = new Semaphore(0);
    private @Nullable ExecutorService workers;
    private volatile boolean running;

    Giro(Avvii avvii, Passi passi, InstantSource clock) {
        this.avvii = avvii;
        this.passi = passi;
        this.clock = clock;
    }

    /** There is something to do now. */
    void wake() {
        woken.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        ExecutorService made = Executors.newFixedThreadPool(
                AT_ONCE + 1, Thread.ofPlatform().daemon().name("avvio-", 0).factory());
        workers = made;
        made.execute(() -> rounds(made));
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        if (workers != null) {
            workers.shutdown();
            try {
                if (!workers.awaitTermination(15, TimeUnit.SECONDS)) {
                    LOG.warn("a step of an ente on its way in was still being done at the end; it is done again");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            workers = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return workers != null;
    }

    private void rounds(ExecutorService made) {
        while (running) {
            boolean some = false;
            try {
                for (TenantId tenant : avvii.waiting(clock.instant(), AT_ONCE * 4)) {
                    free.acquire();
                    if (!running || !avvii.take(tenant, clock.instant())) {
                        free.release();
                        continue;
                    }
                    some = true;
                    made.execute(() -> work(tenant));
                }
                if (!some) {
                    var _ = woken.tryAcquire(SOON.toMillis(), TimeUnit.MILLISECONDS);
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("enti on their way in wait, tried again soon: {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            var _ = woken.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(TenantId tenant) {
        try {
            steps(tenant);
        } catch (RuntimeException e) {
            LOG.warn("the way in of {} waits: {}", tenant, e.toString());
        } finally {
            free.release();
        }
    }

    private void steps(TenantId tenant) {
        Avvio avvio = avvii.get(tenant);
        for (Passo passo : Passo.values()) {
            if (avvio.isOver() || !running) {
                break;
            }
            if (!avvio.isDone(passo)) {
                avvio = tried(avvio, passo);
                if (!avvio.isDone(passo)) {
                    break;
                }
            }
        }
        avvii.leave(tenant);
    }

    private Avvio tried(Avvio avvio, Passo passo) {
        Fatto before = avvio.passi().get(passo);
        int tried = before == null ? 0 : before.tentativi();
        Instant now = clock.instant();
        TenantId tenant = avvio.tenant();
        return switch (patient(passi.make(passo, avvio), avvio, now)) {
            case Passi.Esito.Fatto _ -> {
                Instant done = clock.instant();
                yield avvii.mark(tenant, passo, Passo.Stato.FATTO, true, null, done, done);
            }
            case Passi.Esito.Manca(String che) -> avvii.mark(tenant, passo, Passo.Stato.MANCA, false, che, now, now);
            case Passi.Esito.Presto _ ->
                avvii.mark(tenant, passo, Passo.Stato.DA_FARE, false, null, now, now.plus(SOON));
            case Passi.Esito.Fallito(String why) -> {
                boolean last = tried >= WAITS.size();
                LOG.info("step {} of {} did not work, try {}", passo, tenant, tried + 1);
                yield avvii.mark(
                        tenant,
                        passo,
                        last ? Passo.Stato.FALLITO : Passo.Stato.DA_FARE,
                        true,
                        why,
                        now,
                        last ? now : now.plus(WAITS.get(tried)));
            }
        };
    }

    /** The feed brings an ente within a second or two; after so long somebody must look. */
    private static Passi.Esito patient(Passi.Esito esito, Avvio avvio, Instant now) {
        Fatto opened = avvio.passi().get(Passo.PROFILO);
        boolean late = opened != null && opened.aggiornatoIl().plus(FEED).isBefore(now);
        return esito instanceof Passi.Esito.Presto && late
                ? new Passi.Esito.Fallito("Gli altri servizi non conoscono ancora l’ente.")
                : esito;
    }
}
