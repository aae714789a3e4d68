// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.posta.Corriere;
import it.ciclo.tenant.posta.Recapiti;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfGestori;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/**
 * The letters by which an ente hears what who runs the platform does with it: to its segretari of the day, or to its sindaco where there is
 * none. They go out also to who wants no reminders, and the same things stand in the portal for who has no address.
 */
final class Avvisi {

    private static final Logger LOG = LoggerFactory.getLogger(Avvisi.class);
    private static final int AT_ONCE = 50;

    /** How long until the second, third and fourth try; then it has failed. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(20), Duration.ofHours(6));

    /** What nobody tried to send for longer is not news any more. */
    private static final Duration USEFUL = Duration.ofDays(3);

    private record Chiave(TenantId tenant, UUID id) {}

    private record Lettera(PersonId a, String oggetto, String testo, int tentativi) {}

    private final Register register;
    private final Recapiti recapiti;
    private final @Nullable Corriere corriere;
    private final String portal;
    private final Clock clock;

    /** @param corriere null where no mail server is named: then nothing goes out */
    Avvisi(Register register, Recapiti recapiti, @Nullable Corriere corriere, String portal, Clock clock) {
        this.register = register;
        this.recapiti = recapiti;
        this.corriere = corriere;
        this.portal = portal;
        this.clock = clock;
    }

    /** Within the transaction of what it tells. @param oggetto a sentence without its full stop */
    void write(JdbcClient jdbc, TenantId tenant, String oggetto, String testo) {
        Instant now = clock.instant();
        jdbc.sql("""
                        with here as (
                            select distinct person_id, role from membership
                            where tenant_id = :tenant and role in ('SEGRETARIO', 'SINDACO') and not revoked
                              and valid_from <= :today and (valid_to is null or valid_to >= :today))
                        insert into operator_notice (tenant_id, notice_id, person_id, oggetto, testo, prossimo)
                        select :tenant, gen_random_uuid(), person_id, :oggetto, :testo, :now
                        from here
                        where role = 'SEGRETARIO' or not exists (select 1 from here where role = 'SEGRETARIO')""")
                .param("tenant", tenant.value())
                .param("today", LocalDate.ofInstant(now, clock.getZone()))
                .param("oggetto", oggetto)
                .param("testo", oggetto + ".\n\n" + testo)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What waits, one letter at a time. */
    void send() {
        if (corriere == null) {
            return;
        }
        Instant now = clock.instant();
        for (Chiave chiave : waiting(now)) {
            claimed(chiave, now).ifPresent(lettera -> send(corriere, chiave, lettera));
        }
    }

    private void send(Corriere by, Chiave chiave, Lettera lettera) {
        String email = recapiti.of(chiave.tenant(), lettera.a())
                .map(Recapiti.Recapito::email)
                .orElse("");
        if (email.isEmpty()) {
            mark(chiave, "SENZA_INDIRIZZO");
            return;
        }
        String page = portal + "/enti/" + chiave.tenant();
        Corriere.Esito esito = by.send(new Corriere.Messaggio(
                "gestore." + chiave.id(),
                email,
                "Ciclo: " + lettera.oggetto(),
                lettera.testo() + "\n\nL’ente in Ciclo: " + page + "\n",
                "<!doctype html><html lang=\"it\"><body><p>"
                        + HtmlUtils.htmlEscape(lettera.testo()).replace("\n\n", "</p><p>")
                        + "</p><p><a href=\"" + HtmlUtils.htmlEscape(page)
                        + "\">L’ente in Ciclo</a></p></body></html>"));
        if (esito.preso()) {
            mark(chiave, "INVIATO");
        } else if (esito.definitivo() || lettera.tentativi() >= WAITS.size()) {
            LOG.warn(
                    "a letter to {} about what the operator does was not delivered: {}",
                    chiave.tenant(),
                    esito.perche());
            mark(chiave, "FALLITO");
        }
    }

    private List<Chiave> waiting(Instant now) {
        return register.during(
                new OfGestori(),
                jdbc -> jdbc.sql("""
                        select tenant_id, notice_id from operator_notice
                        where stato = 'IN_ATTESA' and prossimo <= :now and prossimo > :useful
                        order by prossimo
                        limit :atMost""")
                        .param("now", Timestamp.from(now))
                        .param("useful", Timestamp.from(now.minus(USEFUL)))
                        .param("atMost", AT_ONCE)
                        .query((row, _) -> new Chiave(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                row.getObject("notice_id", UUID.class)))
                        .list());
    }

    /** Counted as a try before it is one; empty where another process has it. */
    private Optional<Lettera> claimed(Chiave chiave, Instant now) {
        return register.during(new OfTenant(chiave.tenant()), jdbc -> {
            Optional<Lettera> taken = jdbc.sql("""
                            select person_id, oggetto, testo, tentativi from operator_notice
                            where tenant_id = :tenant and notice_id = :id and stato = 'IN_ATTESA' and prossimo <= :now
                            for update skip locked""")
                    .param("tenant", chiave.tenant().value())
                    .param("id", chiave.id())
                    .param("now", Timestamp.from(now))
                    .query((row, _) -> new Lettera(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("oggetto"),
                            row.getString("testo"),
                            row.getInt("tentativi")))
                    .optional();
            taken.ifPresent(lettera -> jdbc.sql("""
                            update operator_notice set tentativi = tentativi + 1, prossimo = :again
                            where tenant_id = :tenant and notice_id = :id""")
                    .param(
                            "again",
                            Timestamp.from(now.plus(WAITS.get(Math.min(lettera.tentativi(), WAITS.size() - 1)))))
                    .param("tenant", chiave.tenant().value())
                    .param("id", chiave.id())
                    .update());
            return taken;
        });
    }

    private void mark(Chiave chiave, String stato) {
        register.during(
                new OfTenant(chiave.tenant()),
                jdbc -> jdbc.sql("""
                        update operator_notice set stato = :stato where tenant_id = :tenant and notice_id = :id""")
                        .param("stato", stato)
                        .param("tenant", chiave.tenant().value())
                        .param("id", chiave.id())
                        .update());
    }
}
