// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.register.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasures that one person has asked for and another decides on; within the transaction of the caller. */
final class ErasureRequests {

    private static final int SHOWN = 200;

    enum Stato {
        CHIESTA,
        CONFERMATA,
        RITIRATA
    }

    /** As it is shown. @param delegante by whose delegation it was asked @param motivoRitiro why it was taken back or refused; null where it was not */
    record Richiesta(
            UUID id,
            PersonId persona,
            Act atto,
            String motivo,
            Stato stato,
            PersonId chiestaDa,
            Instant chiestaIl,
            @Nullable PersonId delegante,
            @Nullable PersonId decisaDa,
            @Nullable Instant decisaIl,
            @Nullable String motivoRitiro) {}

    private final Changes changes;

    ErasureRequests(Changes changes) {
        this.changes = changes;
    }

    /** @throws ProblemException 422 when somebody has asked already */
    UUID ask(JdbcClient jdbc, TenantId tenant, PersonId person, PersonId by, Act atto, String reason) {
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into erasure_request (tenant_id, request_id, person_id, atto, reason, requested_by, requested_for)
                            values (:tenant, :id, :person, :atto, :reason, :by, :for)""")
                    .param("tenant", tenant.value())
                    .param("id", id)
                    .param("person", person.value())
                    .param("atto", EventJson.mapper().writeValueAsString(atto))
                    .param("reason", reason)
                    .param("by", by.value())
                    .param("for", delegante(), java.sql.Types.OTHER)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(422, Problem.of("ERASURE_ASKED"));
        }
        changes.note(jdbc, tenant, by, "ErasureRequested", reason);
        return id;
    }

    /**
     * The request, locked until the transaction ends.
     *
     * @throws ProblemException 404 when there is none, 422 when it is decided
     */
    Richiesta open(JdbcClient jdbc, TenantId tenant, UUID id) {
        Richiesta request = jdbc.sql(
                        "select * from erasure_request where tenant_id = :tenant and request_id = :id for update")
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> shown(row))
                .optional()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
        if (request.stato() != Stato.CHIESTA) {
            throw new ProblemException(422, Problem.of("ERASURE_DECIDED"));
        }
        return request;
    }

    void confirm(JdbcClient jdbc, TenantId tenant, UUID id, PersonId by, String reason) {
        close(jdbc, tenant, id, Stato.CONFERMATA, by, null);
        changes.note(jdbc, tenant, by, "ErasureConfirmed", reason);
    }

    void withdraw(JdbcClient jdbc, TenantId tenant, UUID id, PersonId by, String reason) {
        close(jdbc, tenant, id, Stato.RITIRATA, by, reason);
        changes.note(jdbc, tenant, by, "ErasureWithdrawn", reason);
    }

    private static void close(
            JdbcClient jdbc, TenantId tenant, UUID id, Stato state, PersonId by, @Nullable String reason) {
        jdbc.sql("""
                        update erasure_request
                        set state = :state, decided_by = :by, decided_for = :for, decided_at = clock_timestamp(), withdrawal = :reason
                        where tenant_id = :tenant and request_id = :id""")
                .param("state", state.name())
                .param("by", by.value())
                .param("for", delegante(), java.sql.Types.OTHER)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("tenant", tenant.value())
                .param("id", id)
                .update();
    }

    private static @Nullable UUID delegante() {
        PersonId delegante = TenantContext.current().delegante();
        return delegante == null ? null : delegante.value();
    }

    /** Those that wait first, then the newest. */
    List<Richiesta> all(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select * from erasure_request
                        where tenant_id = :tenant
                        order by state <> 'CHIESTA', requested_at desc, request_id
                        limit :shown""")
                .param("tenant", tenant.value())
                .param("shown", SHOWN)
                .query((row, _) -> shown(row))
                .list();
    }

    private static Richiesta shown(ResultSet row) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        Timestamp decidedAt = row.getTimestamp("decided_at");
        UUID requestedFor = row.getObject("requested_for", UUID.class);
        return new Richiesta(
                row.getObject("request_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                EventJson.mapper().readValue(row.getString("atto"), Act.class),
                row.getString("reason"),
                Stato.valueOf(row.getString("state")),
                new PersonId(row.getObject("requested_by", UUID.class)),
                row.getTimestamp("requested_at").toInstant(),
                requestedFor == null ? null : new PersonId(requestedFor),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("withdrawal"));
    }
}
