// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.tenant.posta.Corriere.Esito;
import it.ciclo.tenant.posta.Promemoria.Chiave;
import it.ciclo.tenant.posta.Promemoria.Lettera;
import it.ciclo.tenant.posta.Promemoria.Stato;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what waits, one at a time: taken first, so that another process goes past it and a slow server holds no transaction, then
 * handed over, then marked. Where the mark is lost after the server's yes, a reminder comes again after the next wait, under the same
 * Message-ID.
 */
final class Spedizione implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Spedizione.class);
    private static final int AT_ONCE = 50;
    /** How long until the second, third and fourth try; then it has failed. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));

    private static final Duration LEAVE = Duration.ofSeconds(25);
    /** What nobody tried to send for longer, for want of a mail server, is not sent any more. */
    private static final Duration USEFUL = Duration.ofDays(3);

    private final Promemoria promemoria;
    private final Memberships enti;
    private final @Nullable Corriere corriere;
    private final PromemoriaScritto words;
    private final Duration every;
    private final InstantSource clock;
    private @Nullable ScheduledExecutorService clockwork;
    private volatile boolean stopping;

    /** @param corriere null where no mail server is named: then everything waits */
    Spedizione(
            Promemoria promemoria,
            Memberships enti,
            @Nullable Corriere corriere,
            PromemoriaScritto words,
            Duration every,
            InstantSource clock) {
        this.promemoria = promemoria;
        this.enti = enti;
        this.corriere = corriere;
        this.words = words;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (corriere != null) {
            stopping = false;
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("posta").factory());
            var _ = started.scheduleWithFixedDelay(
                    this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            clockwork = started;
        }
    }

    /** Waits for the letter that is being handed over, so that its mark is not lost. */
    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            stopping = true;
            clockwork.shutdown();
            try {
                if (!clockwork.awaitTermination(LEAVE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("a reminder was still being handed over at the end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void round() {
        try {
            for (Chiave chiave : promemoria.waiting(clock.instant(), AT_ONCE)) {
                if (stopping) {
                    return;
                }
                send(chiave);
            }
        } catch (RuntimeException e) {
            LOG.warn("reminders wait, tried again soon: {}", e.toString());
        }
    }

    private void send(Chiave chiave) {
        try {
            Instant now = clock.instant();
            promemoria
                    .claim(chiave, now, made -> now.plus(WAITS.get(Math.min(made, WAITS.size() - 1))))
                    .ifPresent(lettera -> send(lettera, now));
        } catch (RuntimeException e) {
            LOG.warn("a reminder of {} waits: {}", chiave.tenant(), e.toString());
        }
    }

    private void send(Lettera lettera, Instant now) {
        if (lettera.tentativi() == 0 && lettera.dovuta().plus(USEFUL).isBefore(now)) {
            promemoria.mark(lettera.chiave(), Stato.SCADUTO, "", now);
        } else if (lettera.email().isEmpty()) {
            promemoria.mark(lettera.chiave(), Stato.SENZA_INDIRIZZO, "", now);
        } else {
            Esito esito = hand(lettera);
            Stato stato = esito.preso()
                    ? Stato.INVIATO
                    : esito.definitivo() || lettera.tentativi() >= WAITS.size() ? Stato.FALLITO : Stato.IN_ATTESA;
            promemoria.mark(lettera.chiave(), stato, esito.perche(), clock.instant());
        }
    }

    private Esito hand(Lettera lettera) {
        Ente ente = enti.ente(lettera.chiave().tenant());
        String denominazione = ente == null ? "" : ente.profile().denominazione();
        return corriere == null ? new Esito(false, false, "") : corriere.send(words.of(lettera, denominazione));
    }
}
