// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import it.ciclo.contracts.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** How far each tenant has been sent. Each call is one short transaction; none is open while Kafka is waited for. */
final class Cursors {

    /** Longer than a send can take: a claim that runs out belongs to a node that is gone. */
    private static final String CLAIM = """
            update relay_cursor c
               set claimed_until = now() + interval '1 minute'
              from (select d.tenant_id
                      from relay_cursor d
                      join tenant_head h on h.tenant_id = d.tenant_id
                     where h.last_sequence > d.sequence
                       and d.claimed_until < now()
                     order by d.moved_at
                     limit ?
                       for update of d skip locked) due
             where c.tenant_id = due.tenant_id
            returning c.tenant_id, c.sequence, c.claimed_until
            """;

    /** Compared with the claim, not the sequence alone: who had the cursor set back must not be undone by a send under way. */
    private static final String MOVE = """
            update relay_cursor
               set sequence = ?, claimed_until = '-infinity', moved_at = clock_timestamp()
             where tenant_id = ?
               and sequence = ?
               and claimed_until = ?
            """;

    private static final String RELEASE = """
            update relay_cursor
               set claimed_until = now() + interval '1 second', moved_at = clock_timestamp()
             where tenant_id = ?
               and claimed_until = ?
            """;

    private static final String SET_BACK = """
            update relay_cursor
               set sequence = ?, claimed_until = '-infinity'
             where tenant_id = ?
               and sequence > ?
            """;

    private static final String ALL = "select tenant_id, sequence from relay_cursor";

    /** A tenant that this node alone sends for, until the claim runs out. */
    record Claim(TenantId tenant, long sequence, OffsetDateTime until) {}

    private final DataSource dataSource;

    Cursors(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those with something to send that have waited longest. */
    List<Claim> claim(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setInt(1, limit);
            List<Claim> claims = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claims.add(new Claim(
                            new TenantId(row.getObject(1, UUID.class)),
                            row.getLong(2),
                            row.getObject(3, OffsetDateTime.class)));
                }
            }
            return claims;
        }
    }

    /** @return false when the claim was taken away meanwhile: what was sent will be sent again */
    boolean move(Claim claim, long sequence) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, sequence);
            move.setObject(2, claim.tenant().value());
            move.setLong(3, claim.sequence());
            move.setObject(4, claim.until());
            return move.executeUpdate() == 1;
        }
    }

    /** Gives a claim back after a failure, for a little later. */
    void release(Claim claim) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setObject(1, claim.tenant().value());
            release.setObject(2, claim.until());
            release.executeUpdate();
        }
    }

    /** For consumers that miss what was sent: from the given sequence on it is sent again. A cursor never jumps ahead. */
    void setBack(TenantId tenant, long sequence) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement back = connection.prepareStatement(SET_BACK)) {
            back.setLong(1, sequence);
            back.setObject(2, tenant.value());
            back.setLong(3, sequence);
            back.executeUpdate();
        }
    }

    /** What Kafka has acknowledged of each tenant. */
    Map<TenantId, Long> all() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            Map<TenantId, Long> all = new HashMap<>();
            while (row.next()) {
                all.put(new TenantId(row.getObject(1, UUID.class)), row.getLong(2));
            }
            return all;
        }
    }
}
