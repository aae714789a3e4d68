// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.sicurezza;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.Refusals;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfSicurezza;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refusals, written down where the segretario of an ente sees them. Beside the request that was refused: it must not take longer for a
 * name that is known than for one that is not, and a flood of refusals must not fill the database, so what does not fit is only logged.
 */
public final class Sicurezza implements SmartLifecycle, Refusals {

    /** How long a refusal is kept; the policy of the table lets nothing younger go. */
    static final int MONTHS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Sicurezza.class);
    private static final int WAITING = 1_000;
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    /** What is refused. */
    private enum Che {
        /** A wrong password for somebody of the ente. */
        ACCESSO_RIFIUTATO,
        /** Somebody of the ente asked for what her role may not. */
        NON_PERMESSO,
        /** Somebody of the ente asked for one where she is nobody. */
        ALTRO_ENTE,
        /** Somebody from outside asked for this ente. */
        DA_FUORI
    }

    private final Register register;
    private final Clock clock;
    private @Nullable ThreadPoolExecutor writer;
    private @Nullable ScheduledExecutorService clockwork;

    Sicurezza(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** In each ente the person works in today. */
    public void signInRefused(PersonId person) {
        Instant now = clock.instant();
        later(() -> register.during(new OfPerson(person), jdbc -> {
            List<UUID> enti = enti(jdbc, person);
            enti.forEach(ente -> write(jdbc, ente, Che.ACCESSO_RIFIUTATO, person, now));
            return enti.size();
        }));
    }

    /** Where the person works, with her; in the ente she asked for, where there is one, without her. */
    public void otherEnte(PersonId person, TenantId asked) {
        Instant now = clock.instant();
        later(() -> register.during(new OfPerson(person), jdbc -> {
            List<UUID> enti = enti(jdbc, person);
            enti.forEach(ente -> write(jdbc, ente, Che.ALTRO_ENTE, person, now));
            write(jdbc, asked.value(), Che.DA_FUORI, null, now);
            return enti.size();
        }));
    }

    @Override
    public void refused(Rifiuto rifiuto) {
        switch (rifiuto.che()) {
            case ALTRO_ENTE -> otherEnte(rifiuto.persona(), rifiuto.ente());
            case NON_PERMESSO -> {
                Instant now = clock.instant();
                later(() -> register.during(new OfTenant(rifiuto.ente()), jdbc -> {
                    write(jdbc, rifiuto.ente().value(), Che.NON_PERMESSO, rifiuto.persona(), now);
                    return true;
                }));
            }
        }
    }

    private synchronized void later(Runnable work) {
        ThreadPoolExecutor to = writer;
        if (to != null && to.getQueue().remainingCapacity() > 0) {
            to.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.warn("a refusal stands only in this log: {}", e.toString());
                }
            });
        }
    }

    private List<UUID> enti(JdbcClient jdbc, PersonId person) {
        return jdbc.sql("""
                        select distinct tenant_id from membership
                        where person_id = :person and not revoked
                          and valid_from <= :today and (valid_to is null or valid_to >= :today)""")
                .param("person", person.value())
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .query(UUID.class)
                .list();
    }

    private void write(JdbcClient jdbc, UUID ente, Che what, @Nullable PersonId person, Instant at) {
        register.add(new OfTenant(new TenantId(ente)));
        jdbc.sql("""
                        insert into security_event (tenant_id, event_id, recorded_at, kind, person_id)
                        select tenant_id, :id, :at, :kind, :person from ente where tenant_id = :ente""")
                .param("ente", ente)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(at))
                .param("kind", what.name())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .update();
    }

    @Override
    public synchronized void start() {
        writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("sicurezza").factory());
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sicurezza-taglio").factory());
        var _ = started.scheduleWithFixedDelay(this::round, 15, EVERY.toMinutes(), TimeUnit.MINUTES);
        clockwork = started;
    }

    /** What waits is written first. */
    @Override
    public void stop() {
        ThreadPoolExecutor ending;
        synchronized (this) {
            ending = writer;
            writer = null;
            if (clockwork != null) {
                clockwork.shutdownNow();
                clockwork = null;
            }
        }
        if (ending != null) {
            ending.shutdown();
            try {
                if (!ending.awaitTermination(LEAVE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("some refusals stand only in this log");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return writer != null;
    }

    private void round() {
        try {
            int gone = cut();
            if (gone > 0) {
                LOG.info("{} refusals of more than {} months were removed", gone, MONTHS);
            }
        } catch (RuntimeException e) {
            LOG.warn("old refusals stay until tomorrow: {}", e.toString());
        }
    }

    /** Of every ente. @return how many went */
    public int cut() {
        Instant before = clock.instant()
                .atZone(clock.getZone())
                .minusMonths(MONTHS)
                .minusDays(1)
                .toInstant();
        return register.during(
                new OfSicurezza(),
                jdbc -> jdbc.sql("delete from security_event where recorded_at < :before")
                        .param("before", Timestamp.from(before))
                        .update());
    }
}
