// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.tenant.posta.Corriere.Esito;
import it.ciclo.tenant.posta.Promemoria.Chiave;
import it.ciclo.tenant.posta.Promemoria.Lettera;
import it.ciclo.tenant.posta.Promemoria.Stato;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
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
 * Sends what waits, one row held at a time: another process goes past it, so nothing is sent twice. A crash between the server's yes
 * and our own mark is the one case in which a reminder comes again, under the same Message-ID.
 */
final class Spedizione implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Spedizione.class);
    private static final int AT_ONCE = 50;
    /** How long until the second, third and fourth try; then it has failed. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));

    private final Register register;
    private final Promemoria promemoria;
    private final Memberships enti;
    private final @Nullable Corriere corriere;
    private final Duration every;
    private final InstantSource clock;
    private @Nullable ScheduledExecutorService clockwork;

    /** @param corriere null where no mail server is named: then everything waits */
    Spedizione(
            Register register,
            Promemoria promemoria,
            Memberships enti,
            @Nullable Corriere corriere,
            Duration every,
            InstantSource clock) {
        this.register = register;
        this.promemoria = promemoria;
        this.enti = enti;
        this.corriere = corriere;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (corriere != null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("posta").factory());
            var _ = started.scheduleWithFixedDelay(
                    this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            clockwork = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
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
                send(chiave);
            }
        } catch (RuntimeException e) {
            LOG.warn("reminders wait, tried again soon: {}", e.toString());
        }
    }

    private void send(Chiave chiave) {
        Ente ente = enti.ente(chiave.tenant());
        String denominazione = ente == null ? "" : ente.profile().denominazione();
        register.during(new OfTenant(chiave.tenant()), jdbc -> {
            Promemoria.take(jdbc, chiave).ifPresent(lettera -> {
                Instant now = clock.instant();
                if (lettera.email().isEmpty()) {
                    Promemoria.mark(jdbc, chiave, Stato.SENZA_INDIRIZZO, null, now, now);
                    return;
                }
                settle(
                        lettera,
                        hand(lettera, denominazione),
                        now,
                        (stato, errore, prossimo) -> Promemoria.mark(jdbc, chiave, stato, errore, now, prossimo));
            });
            return true;
        });
    }

    private Esito hand(Lettera lettera, String ente) {
        return corriere == null ? new Esito(false, false, "") : corriere.send(lettera, ente);
    }

    private interface Mark {
        void as(Stato stato, @Nullable String errore, Instant prossimo);
    }

    private static void settle(Lettera lettera, Esito esito, Instant now, Mark mark) {
        if (esito.preso()) {
            mark.as(Stato.INVIATO, null, now);
        } else if (esito.definitivo() || lettera.tentativi() >= WAITS.size()) {
            mark.as(Stato.FALLITO, esito.perche(), now);
        } else {
            mark.as(Stato.IN_ATTESA, esito.perche(), now.plus(WAITS.get(lettera.tentativi())));
        }
    }
}
