// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * The local copy in schema {@code tenancy}. The setting and the question travel as one text: in autocommit that is one implicit
 * transaction and one round trip, and the setting is gone when it ends.
 */
public final class JdbcMemberships implements Memberships {

    private static final String FOR_TENANT = "select set_config('app.tenant', ?, true); ";

    private static final String STANDING = FOR_TENANT + """
            select e.tenant_id, e.state, e.demo, e.profile, e.suspension, e.estinzione,
                   m.membership_id, m.person_id, m.role, m.unita_id, m.valid_from, m.valid_to, m.delegante
            from tenancy.ente e
            left join tenancy.membership m
              on m.tenant_id = e.tenant_id and m.person_id = ? and not m.revoked
            where e.tenant_id = ?
            order by m.valid_from, m.membership_id""";

    private static final String ENTE = FOR_TENANT + """
            select e.tenant_id, e.state, e.demo, e.profile, e.suspension, e.estinzione
            from tenancy.ente e
            where e.tenant_id = ?""";

    private static final String HOLDERS = FOR_TENANT + """
            select m.membership_id, m.person_id, m.role, m.unita_id, m.valid_from, m.valid_to, m.delegante
            from tenancy.membership m
            where m.tenant_id = ? and m.role = ? and not m.revoked
              and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
            order by m.valid_from, m.membership_id""";

    private final DataSource dataSource;
    private final SQLExceptionTranslator translator = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");

    /** @param dataSource of a role that may read schema {@code tenancy} */
    public JdbcMemberships(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Standing standing(TenantId tenant, PersonId person) {
        return ask(STANDING, List.of(tenant.toString(), person.value(), tenant.value()), rows -> {
            Ente ente = null;
            List<Membership> memberships = new ArrayList<>();
            while (rows.next()) {
                if (ente == null) {
                    ente = enteOf(rows);
                }
                if (rows.getObject("membership_id") != null) {
                    memberships.add(membershipOf(rows));
                }
            }
            return new Standing(ente, memberships);
        });
    }

    @Override
    public @Nullable Ente ente(TenantId tenant) {
        return ask(
                        ENTE,
                        List.of(tenant.toString(), tenant.value()),
                        rows -> rows.next() ? List.of(enteOf(rows)) : List.<Ente>of())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Membership> holders(TenantId tenant, Role role, UnitaId unita, LocalDate day) {
        return holders(tenant, role, day).stream()
                .filter(m -> unita.equals(m.unita()))
                .toList();
    }

    @Override
    public List<Membership> holders(TenantId tenant, Role role, LocalDate day) {
        return ask(HOLDERS, List.of(tenant.toString(), tenant.value(), role.name(), day, day), rows -> {
            List<Membership> holders = new ArrayList<>();
            while (rows.next()) {
                holders.add(membershipOf(rows));
            }
            return List.copyOf(holders);
        });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, List<Object> parameters, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private RuntimeException translated(SQLException e) {
        RuntimeException translated = translator.translate("read memberships", null, e);
        return translated == null ? new IllegalStateException(e) : translated;
    }

    private static Ente enteOf(ResultSet row) throws SQLException {
        String suspension = row.getString("suspension");
        String estinzione = row.getString("estinzione");
        return new Ente(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                EnteState.valueOf(row.getString("state")),
                row.getBoolean("demo"),
                EventJson.mapper().readValue(row.getString("profile"), EnteProfile.class),
                suspension == null ? null : EventJson.mapper().readValue(suspension, Sospensione.class),
                estinzione == null ? null : EventJson.mapper().readValue(estinzione, Estinzione.class));
    }

    private static Membership membershipOf(ResultSet row) throws SQLException {
        UUID unita = row.getObject("unita_id", UUID.class);
        UUID delegante = row.getObject("delegante", UUID.class);
        return new Membership(
                row.getObject("membership_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                unita == null ? null : new UnitaId(unita),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                delegante == null ? null : new PersonId(delegante));
    }
}
