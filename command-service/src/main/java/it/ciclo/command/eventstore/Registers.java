// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens registers: an empty head, and a cursor that has sent nothing. */
public final class Registers {

    private static final String OPEN = """
            select set_config('app.tenant', ?, true);
            insert into tenant_head (tenant_id, last_sequence, last_hash, last_recorded_at)
            values (?, 0, ?, 'epoch')
                on conflict do nothing;
            insert into relay_cursor (tenant_id, sequence, claimed_until, moved_at)
            values (?, 0, '-infinity', now())
                on conflict do nothing
            """;

    private final DataSource dataSource;

    /** @param dataSource of the role that may open registers and nothing else of the store */
    public Registers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is open already stays as it is. */
    public void open(TenantId tenant) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setString(1, tenant.toString());
            open.setObject(2, tenant.value());
            open.setBytes(3, ChainHash.genesis(tenant.value()));
            open.setObject(4, tenant.value());
            open.execute();
        } catch (SQLException e) {
            throw new AppendRefused.StoreBusy("the register could not be opened: " + e.getSQLState(), e);
        }
    }
}
