// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Waits until the read side stands where the heads stand, and compares its copy of the register with the store. */
final class ViewCheck {

    private ViewCheck() {}

    static List<String> untilLevel(Connection query, Connection command, Map<UUID, Long> heads, Duration patience)
            throws SQLException, InterruptedException {
        Instant until = Instant.now().plus(patience);
        Map<UUID, Long> positions = positions(query);
        while (!positions.equals(heads) && Instant.now().isBefore(until)) {
            Thread.sleep(Duration.ofMillis(200));
            positions = positions(query);
        }
        List<String> findings = new ArrayList<>();
        if (!positions.equals(heads)) {
            findings.add("after " + patience + " the views stand at " + positions + ", the heads at " + heads);
        }
        Map<String, String> stored =
                hashes(command, "select tenant_id, tenant_sequence, encode(hash, 'hex') from domain_event");
        Map<String, String> shown = hashes(query, "select tenant_id, sequenza, hash from read_v1.evento");
        if (!stored.equals(shown)) {
            findings.add("the register shows " + shown.size() + " entries, stored are " + stored.size());
        }
        return findings;
    }

    private static Map<UUID, Long> positions(Connection query) throws SQLException {
        Map<UUID, Long> positions = new HashMap<>();
        try (PreparedStatement statement =
                        query.prepareStatement("select tenant_id, sequence from read_v1.tenant_position");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(row.getObject("tenant_id", UUID.class), row.getLong("sequence"));
            }
        }
        return positions;
    }

    private static Map<String, String> hashes(Connection connection, String sql) throws SQLException {
        Map<String, String> hashes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                hashes.put(row.getString(1) + "/" + row.getLong(2), row.getString(3));
            }
        }
        return hashes;
    }
}
