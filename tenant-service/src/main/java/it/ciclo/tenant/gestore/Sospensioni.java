// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Sospensione.Causa;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Causes;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import it.ciclo.tenant.revocation.Revocations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suspending an ente takes two of who run the platform; giving it back takes one. The ente hears of both by letter. */
final class Sospensioni {

    private static final int SHOWN = 100;

    enum Stato {
        CHIESTA,
        IN_VIGORE,
        RIFIUTATA,
        FINITA
    }

    /** What is asked for. */
    record Richiesta(TenantId ente, Causa causa, String atto, String motivo, String contatto) {}

    /** @param mia whether who looks at it has asked for it @param fine why it was refused, taken back or ended */
    record Mostrata(
            UUID id,
            TenantId tenant,
            String denominazione,
            Causa causa,
            String atto,
            String motivo,
            String contatto,
            Stato stato,
            Instant chiestaIl,
            @Nullable Instant decisaIl,
            @Nullable Instant finitaIl,
            @Nullable String fine,
            boolean mia) {}

    private record Chiesta(
            TenantId tenant, Stato stato, PersonId da, Causa causa, String atto, String motivo, String contatto) {}

    private final Register register;
    private final Gestori gestori;
    private final Enti enti;
    private final Changes changes;
    private final Avvisi avvisi;
    private final Revocations revocations;

    Sospensioni(
            Register register, Gestori gestori, Enti enti, Changes changes, Avvisi avvisi, Revocations revocations) {
        this.register = register;
        this.gestori = gestori;
        this.enti = enti;
        this.changes = changes;
        this.avvisi = avvisi;
        this.revocations = revocations;
    }

    /** @throws ProblemException 422 for an ente that is not active, and while one waits */
    UUID ask(PersonId by, Richiesta asked) {
        return gestori.during(by, jdbc -> {
            boolean active = jdbc.sql("select exists (select 1 from ente where tenant_id = :ente and state = 'ACTIVE')")
                    .param("ente", asked.ente().value())
                    .query(Boolean.class)
                    .single();
            if (!active) {
                throw new ProblemException(422, Problem.at("/ente", "SUSPENSION_NOT_ACTIVE"));
            }
            register.add(new OfTenant(asked.ente()));
            UUID id = UUID.randomUUID();
            insert(jdbc, id, by, asked);
            changes.note(jdbc, asked.ente(), by, "EnteSuspensionRequested", asked.motivo());
            return id;
        });
    }

    private static void insert(JdbcClient jdbc, UUID id, PersonId by, Richiesta asked) {
        try {
            jdbc.sql("""
                            insert into ente_suspension (tenant_id, suspension_id, cause, atto, reason, contact, requested_by)
                            values (:tenant, :id, :cause, :atto, :reason, :contact, :by)""")
                    .param("tenant", asked.ente().value())
                    .param("id", id)
                    .param("cause", asked.causa().name())
                    .param("atto", asked.atto())
                    .param("reason", asked.motivo())
                    .param("contact", asked.contatto())
                    .param("by", by.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(422, Problem.of("SUSPENSION_ASKED"));
        }
    }

    /** From now on nobody writes there. @throws ProblemException 404 where there is none, 422 for who asked, and once it is decided */
    void confirm(PersonId by, UUID id) {
        revocations.tell(gestori.during(by, jdbc -> {
            Chiesta asked = locked(jdbc, id, Stato.CHIESTA);
            if (asked.da().equals(by)) {
                throw new ProblemException(422, Problem.of("SUSPENSION_SAME_PERSON"));
            }
            decide(jdbc, asked.tenant(), id, Stato.IN_VIGORE, by, null);
            avvisi.write(
                    jdbc,
                    asked.tenant(),
                    "Il gestore della piattaforma ha sospeso l’ente: si legge e non si scrive",
                    "Causa: %s (%s)\n\nMotivo: %s\n\nA chi rivolgersi: %s"
                            .formatted(Causes.inWords(asked.causa()), asked.atto(), asked.motivo(), asked.contatto()));
            return enti.move(jdbc, asked.tenant(), EnteState.SUSPENDED, "EnteSuspended", asked.motivo(), by);
        }));
    }

    /** By another, or taken back by who asked. */
    void refuse(PersonId by, UUID id, String reason) {
        gestori.during(by, jdbc -> {
            Chiesta asked = locked(jdbc, id, Stato.CHIESTA);
            decide(jdbc, asked.tenant(), id, Stato.RIFIUTATA, by, reason);
            changes.note(jdbc, asked.tenant(), by, "EnteSuspensionRefused", reason);
            return asked;
        });
    }

    /** Everything is as before. */
    void end(PersonId by, UUID id, String reason) {
        gestori.during(by, jdbc -> {
            Chiesta asked = locked(jdbc, id, Stato.IN_VIGORE);
            jdbc.sql("""
                            update ente_suspension
                            set state = 'FINITA', ended_by = :by, ended_at = clock_timestamp(), ending = :reason
                            where tenant_id = :tenant and suspension_id = :id""")
                    .param("by", by.value())
                    .param("reason", reason)
                    .param("tenant", asked.tenant().value())
                    .param("id", id)
                    .update();
            avvisi.write(
                    jdbc,
                    asked.tenant(),
                    "Il gestore della piattaforma ha tolto la sospensione: l’ente scrive di nuovo",
                    "Motivo: " + reason);
            return enti.move(jdbc, asked.tenant(), EnteState.ACTIVE, "EnteResumed", reason, by);
        });
    }

    private static void decide(
            JdbcClient jdbc, TenantId tenant, UUID id, Stato state, PersonId by, @Nullable String ending) {
        jdbc.sql("""
                        update ente_suspension
                        set state = :state, decided_by = :by, decided_at = clock_timestamp(), ending = :ending
                        where tenant_id = :tenant and suspension_id = :id""")
                .param("state", state.name())
                .param("by", by.value())
                .param("ending", ending, Types.VARCHAR)
                .param("tenant", tenant.value())
                .param("id", id)
                .update();
    }

    /** Within a transaction of the operators, that from here on is also one of the ente. */
    private Chiesta locked(JdbcClient jdbc, UUID id, Stato expected) {
        TenantId tenant = jdbc.sql("select tenant_id from ente_suspension where suspension_id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(TenantId::new)
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
        register.add(new OfTenant(tenant));
        Chiesta asked = jdbc.sql("""
                        select state, requested_by, cause, atto, reason, contact from ente_suspension
                        where tenant_id = :tenant and suspension_id = :id for update""")
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> new Chiesta(
                        tenant,
                        Stato.valueOf(row.getString("state")),
                        new PersonId(row.getObject("requested_by", UUID.class)),
                        Causa.valueOf(row.getString("cause")),
                        row.getString("atto"),
                        row.getString("reason"),
                        row.getString("contact")))
                .single();
        if (asked.stato() != expected) {
            throw new ProblemException(422, Problem.of("SUSPENSION_DECIDED"));
        }
        return asked;
    }

    /** Of all enti: what waits or holds first, then the newest. */
    List<Mostrata> all(PersonId person) {
        return gestori.during(
                person,
                jdbc -> jdbc.sql("""
                        select s.*, e.profile ->> 'denominazione' as denominazione
                        from ente_suspension s
                        join tenancy.ente e on e.tenant_id = s.tenant_id
                        order by s.state not in ('CHIESTA', 'IN_VIGORE'), s.requested_at desc, s.suspension_id
                        limit :shown""")
                        .param("shown", SHOWN)
                        .query((row, _) -> shown(row, person))
                        .list());
    }

    private static Mostrata shown(ResultSet row, PersonId person) throws SQLException {
        return new Mostrata(
                row.getObject("suspension_id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("denominazione"),
                Causa.valueOf(row.getString("cause")),
                row.getString("atto"),
                row.getString("reason"),
                row.getString("contact"),
                Stato.valueOf(row.getString("state")),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "decided_at"),
                instant(row, "ended_at"),
                row.getString("ending"),
                person.value().equals(row.getObject("requested_by", UUID.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
