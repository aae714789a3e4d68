// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.PersonDataErased;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes schema {@code tenancy}. Each ente and each membership is a row of its own with the number of the change it last saw, so that
 * nothing older is applied to it, and nothing of the others is held up.
 *
 * <p>Changes come on two ways. The feed brings all of them and alone gives rights. A direct call only takes away, before the feed brings
 * the same: it leaves the row just below the number of its change, so that what the feed still has from before is dropped, and the
 * change itself, when it comes, is applied whole.
 */
public final class TenancyCopy {

    private static final String FOR_TENANT = "select set_config('app.tenant', ?, true)";

    private static final String ENTE = """
            insert into tenancy.ente as known (tenant_id, change, state, demo, profile, suspension, estinzione)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
            on conflict (tenant_id) do update
            set change = excluded.change, state = excluded.state, demo = excluded.demo, profile = excluded.profile,
                suspension = excluded.suspension, estinzione = excluded.estinzione
            where known.change < excluded.change""";

    private static final String MEMBERSHIP = """
            insert into tenancy.membership as known
                   (tenant_id, membership_id, change, person_id, role, unita_id, delegante, valid_from, valid_to, revoked)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, membership_id) do update
            set change = excluded.change, person_id = excluded.person_id, role = excluded.role, unita_id = excluded.unita_id,
                delegante = excluded.delegante, valid_from = excluded.valid_from, valid_to = excluded.valid_to, revoked = excluded.revoked
            where known.change < excluded.change""";

    /** One that the feed has not brought yet counts for no day until it does. */
    private static final String MEMBERSHIP_LESS = """
            insert into tenancy.membership as known
                   (tenant_id, membership_id, change, person_id, role, unita_id, delegante, valid_from, valid_to, revoked)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            on conflict (tenant_id, membership_id) do update
            set change = excluded.change, valid_to = least(known.valid_to, excluded.valid_to), revoked = known.revoked or ?
            where known.change <= excluded.change""";

    private static final String ENTE_LESS = """
            insert into tenancy.ente as known (tenant_id, change, state, demo, profile, suspension, estinzione)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
            on conflict (tenant_id) do update
            set change = excluded.change, state = excluded.state, suspension = excluded.suspension,
                estinzione = coalesce(excluded.estinzione, known.estinzione)
            where known.change <= excluded.change""";

    private static final String ERASED = """
            insert into tenancy.erased_person (tenant_id, person_id, change, atto)
            values (?, ?, ?, ?::jsonb)
            on conflict do nothing""";

    private final DataSource dataSource;

    /** @param dataSource of the role that writes schema {@code tenancy} */
    public TenancyCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the feed says: the state as it is after the change. */
    void apply(TenancyEvent event) throws SQLException {
        during(event.tenant(), connection -> {
            switch (event) {
                case EnteChanged ente -> write(connection, ENTE, ente, ente.change());
                case MembershipChanged membership ->
                    write(connection, MEMBERSHIP, membership, membership.change(), null);
                case PersonDataErased erased -> write(connection, erased);
            }
        });
    }

    /**
     * What a change takes away; what it gives besides waits for the feed. Told again, or after the feed, it changes nothing. When this
     * returns it is durable, and the next question of {@link JdbcMemberships} finds it.
     *
     * @throws IllegalArgumentException for a change that takes nothing away
     */
    void takeAway(TenancyEvent event) throws SQLException {
        if (event.change() < 2) {
            throw new IllegalArgumentException("there was nothing before the first change");
        }
        long below = event.change() - 1;
        during(event.tenant(), connection -> {
            switch (event) {
                case EnteChanged ente -> {
                    if (ente.state() == EnteState.ACTIVE && ente.estinzione() == null) {
                        throw new IllegalArgumentException("an active ente has lost nothing");
                    }
                    write(connection, ENTE_LESS, ente, below);
                }
                case MembershipChanged membership ->
                    write(connection, MEMBERSHIP_LESS, membership, below, membership.revoked());
                case PersonDataErased _ -> throw new IllegalArgumentException("an erasure comes with the feed");
            }
        });
    }

    private interface Writing {
        void on(Connection connection) throws SQLException;
    }

    private void during(TenantId tenant, Writing writing) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (PreparedStatement statement = connection.prepareStatement(FOR_TENANT)) {
                    statement.setString(1, tenant.toString());
                    statement.execute();
                }
                writing.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void write(Connection connection, String sql, EnteChanged ente, long change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ente.tenant().value());
            statement.setLong(2, change);
            statement.setString(3, ente.state().name());
            statement.setBoolean(4, ente.demo());
            statement.setString(5, EventJson.mapper().writeValueAsString(ente.profile()));
            statement.setString(
                    6, ente.sospensione() == null ? null : EventJson.mapper().writeValueAsString(ente.sospensione()));
            statement.setString(
                    7, ente.estinzione() == null ? null : EventJson.mapper().writeValueAsString(ente.estinzione()));
            statement.executeUpdate();
        }
    }

    /** @param less whether what is known is revoked by it; null where the state is written as it is */
    private static void write(
            Connection connection, String sql, MembershipChanged membership, long change, @Nullable Boolean less)
            throws SQLException {
        UUID unita = membership.unita() == null ? null : membership.unita().value();
        UUID delegante =
                membership.delegante() == null ? null : membership.delegante().value();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, membership.tenant().value());
            statement.setObject(2, membership.membership());
            statement.setLong(3, change);
            statement.setObject(4, membership.person().value());
            statement.setString(5, membership.role().name());
            statement.setObject(6, unita, Types.OTHER);
            statement.setObject(7, delegante, Types.OTHER);
            statement.setObject(8, membership.from());
            statement.setObject(9, membership.to(), Types.DATE);
            statement.setBoolean(10, less == null ? membership.revoked() : less);
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, PersonDataErased erased) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ERASED)) {
            statement.setObject(1, erased.tenant().value());
            statement.setObject(2, erased.person().value());
            statement.setLong(3, erased.change());
            statement.setString(4, EventJson.mapper().writeValueAsString(erased.atto()));
            statement.executeUpdate();
        }
    }
}
