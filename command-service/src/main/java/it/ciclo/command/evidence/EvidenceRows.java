// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of files. Each piece of work is one transaction of one ente. */
final class EvidenceRows {

    private static final String TENANT = "select set_config('app.tenant', ?, true)";

    /** What no event named in time. Which those are the policy decides, not this statement. */
    private static final String SWEEP = """
            delete from evidence
             where tenant_id = ?
               and caricata_il < clock_timestamp() - interval '2 days'
            """;

    private static final String WAITING = """
            select count(*)
              from evidence e
             where e.tenant_id = ?
               and e.caricata_il > clock_timestamp() - interval '2 days'
               and e.caricata_da = ?
               and not exists (
                   select from fact f
                    where f.tenant_id = e.tenant_id
                      and f.kind = 'prova'
                      and f.scope = e.prova_id::text)
            """;

    private static final String INSERT = """
            insert into evidence (tenant_id, prova_id, nome, tipo, dimensione, impronta, contenuto, caricata_da)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, prova_id) do nothing
            """;

    private static final String ONE = """
            select prova_id, nome, tipo, dimensione, encode(impronta, 'hex')
              from evidence
             where tenant_id = ?
               and prova_id = ?
               and caricata_da = ?
            """;

    /** A day before they are swept: what is named now is still there when its event is. */
    private static final String BROUGHT = """
            select prova_id, nome, tipo, dimensione, encode(impronta, 'hex')
              from evidence
             where tenant_id = ?
               and prova_id = any (?)
               and caricata_da = ?
               and caricata_il > clock_timestamp() - interval '1 day'
            """;

    private static final String NAMED = """
            select f.body, e.contenuto
              from fact f
              left join evidence e on e.tenant_id = f.tenant_id and e.prova_id = ?
             where f.tenant_id = ?
               and f.kind = 'prova'
               and f.scope = ?
               and f.key = ?
               and f.body is not null
            """;

    private final DataSource files;
    private final int waiting;

    /** @param waiting how many of one person may be named by no event */
    EvidenceRows(DataSource files, int waiting) {
        this.files = files;
        this.waiting = waiting;
    }

    /** @param content null where an event names it and it is gone */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Kept(Prova prova, byte @Nullable [] content) {}

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** The same file under the same id again is the first one. */
    Prova insert(TenantId tenant, PersonId person, Prova prova, byte[] content) {
        return in(tenant, connection -> {
            sweep(connection, tenant);
            if (count(connection, tenant, person) >= waiting) {
                throw new ProblemException(422, Problem.of("EVIDENCE_WAITING", Integer.toString(waiting)));
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, tenant.value());
                insert.setObject(2, prova.id().value());
                insert.setString(3, prova.nome());
                insert.setString(4, prova.tipo());
                insert.setLong(5, prova.dimensione());
                insert.setBytes(6, HexFormat.of().parseHex(prova.impronta()));
                insert.setBinaryStream(7, new ByteArrayInputStream(content), content.length);
                insert.setObject(8, person.value());
                insert.executeUpdate();
            }
            if (!prova.equals(one(connection, tenant, person, prova.id()))) {
                throw new ProblemException(422, Problem.of("IDEMPOTENCY_KEY_REUSED"));
            }
            return prova;
        });
    }

    private static void sweep(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setObject(1, tenant.value());
            sweep.executeUpdate();
        }
    }

    private static long count(Connection connection, TenantId tenant, PersonId person) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(WAITING)) {
            count.setObject(1, tenant.value());
            count.setObject(2, person.value());
            ResultSet row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static @Nullable Prova one(Connection connection, TenantId tenant, PersonId person, ProvaId id)
            throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(ONE)) {
            one.setObject(1, tenant.value());
            one.setObject(2, id.value());
            one.setObject(3, person.value());
            ResultSet row = one.executeQuery();
            return row.next() ? prova(row) : null;
        }
    }

    Map<ProvaId, Prova> brought(TenantId tenant, PersonId person, Collection<ProvaId> wanted) {
        return in(tenant, connection -> {
            try (PreparedStatement brought = connection.prepareStatement(BROUGHT)) {
                brought.setObject(1, tenant.value());
                brought.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", wanted.stream().map(ProvaId::value).toArray()));
                brought.setObject(3, person.value());
                Map<ProvaId, Prova> found = new HashMap<>();
                ResultSet row = brought.executeQuery();
                while (row.next()) {
                    Prova prova = prova(row);
                    found.put(prova.id(), prova);
                }
                return found;
            }
        });
    }

    Optional<Kept> find(TenantId tenant, ObjectiveId objective, ProvaId id) {
        return in(tenant, connection -> {
            try (PreparedStatement named = connection.prepareStatement(NAMED)) {
                named.setObject(1, id.value());
                named.setObject(2, tenant.value());
                named.setString(3, id.toString());
                named.setString(4, objective.toString());
                ResultSet row = named.executeQuery();
                return row.next()
                        ? Optional.of(
                                new Kept(EventJson.mapper().readValue(row.getString(1), Prova.class), row.getBytes(2)))
                        : Optional.empty();
            }
        });
    }

    private static Prova prova(ResultSet row) throws SQLException {
        return new Prova(
                new ProvaId(row.getObject(1, java.util.UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5));
    }

    private <T> T in(TenantId tenant, Work<T> work) {
        try (Connection connection = files.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (PreparedStatement bind = connection.prepareStatement(TENANT)) {
                    bind.setString(1, tenant.toString());
                    bind.execute();
                }
                T done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new ProblemException(503, Problem.of("UNAVAILABLE"), e);
        }
    }
}
