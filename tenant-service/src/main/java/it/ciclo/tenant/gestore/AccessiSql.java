// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of accesses, within the transaction of the caller. */
final class AccessiSql {

    private static final int SHOWN = 100;

    private AccessiSql() {}

    /** @throws ProblemException 422 when she has asked already */
    static void insert(JdbcClient jdbc, Accesso accesso) {
        try {
            jdbc.sql("""
                            insert into operator_access (tenant_id, access_id, reason, requested_by, requested_at)
                            values (:tenant, :id, :reason, :by, :at)""")
                    .param("tenant", accesso.tenant().value())
                    .param("id", accesso.id())
                    .param("reason", accesso.motivo())
                    .param("by", accesso.chiestoDa().value())
                    .param("at", Timestamp.from(accesso.chiestoIl()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(422, Problem.of("OPERATOR_ACCESS_ASKED"));
        }
    }

    /** Locked until the transaction ends. @throws ProblemException 404 when there is none */
    static Accesso locked(JdbcClient jdbc, TenantId tenant, UUID id) {
        return jdbc.sql("select * from operator_access where tenant_id = :tenant and access_id = :id for update")
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }

    static void update(JdbcClient jdbc, Accesso accesso) {
        PersonId decided = accesso.decisoDa();
        PersonId ended = accesso.finitoDa();
        jdbc.sql("""
                        update operator_access
                        set state = :state, decided_by = :decided, decided_at = :decidedAt, refusal = :refusal, until = :until,
                            ended_by = :ended, ended_at = :endedAt
                        where tenant_id = :tenant and access_id = :id""")
                .param("state", accesso.stato().name())
                .param("decided", decided == null ? null : decided.value(), Types.OTHER)
                .param("decidedAt", timestamp(accesso.decisoIl()), Types.TIMESTAMP)
                .param("refusal", accesso.rifiuto(), Types.VARCHAR)
                .param("until", timestamp(accesso.fino()), Types.TIMESTAMP)
                .param("ended", ended == null ? null : ended.value(), Types.OTHER)
                .param("endedAt", timestamp(accesso.finitoIl()), Types.TIMESTAMP)
                .param("tenant", accesso.tenant().value())
                .param("id", accesso.id())
                .update();
    }

    /** In all enti. @throws ProblemException 404 when there is none */
    static TenantId tenantOf(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select tenant_id from operator_access where access_id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(TenantId::new)
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }

    /** What time may have ended. */
    static List<Accesso> undecided(JdbcClient jdbc) {
        return jdbc.sql("select * from operator_access where state in ('CHIESTO', 'APERTO') order by requested_at")
                .query((row, _) -> read(row))
                .list();
    }

    /** What is asked or open first, then the newest; of one ente, or of all that the transaction sees. */
    static List<Accesso> all(JdbcClient jdbc, @Nullable TenantId tenant) {
        return jdbc.sql("""
                        select * from operator_access
                        where cast(:tenant as uuid) is null or tenant_id = :tenant
                        order by state not in ('CHIESTO', 'APERTO'), requested_at desc, access_id
                        limit :shown""")
                .param("tenant", tenant == null ? null : tenant.value(), Types.OTHER)
                .param("shown", SHOWN)
                .query((row, _) -> read(row))
                .list();
    }

    /** The one by which the person reads there now. */
    static Optional<Accesso> open(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("""
                        select * from operator_access
                        where tenant_id = :tenant and requested_by = :person and state = 'APERTO'""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query((row, _) -> read(row))
                .optional();
    }

    private static Accesso read(ResultSet row) throws SQLException {
        return new Accesso(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("access_id", UUID.class),
                row.getString("reason"),
                Accesso.Stato.valueOf(row.getString("state")),
                new PersonId(row.getObject("requested_by", UUID.class)),
                row.getTimestamp("requested_at").toInstant(),
                person(row, "decided_by"),
                instant(row, "decided_at"),
                row.getString("refusal"),
                instant(row, "until"),
                person(row, "ended_by"),
                instant(row, "ended_at"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
