// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Confronto;
import java.io.IOException;
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

/**
 * Waits until the read side stands where the heads stand, compares its copy of the register with the store, and asks query-service
 * whether its rows are the fold of the events.
 */
final class ViewCheck {

    private static final int AT_MOST = 10;

    /** @param rows how many were compared with the fold */
    record Result(List<String> findings, long rows) {}

    private ViewCheck() {}

    static Result untilLevel(RunningCiclo ciclo, Store store, Duration patience)
            throws SQLException, InterruptedException {
        Instant until = Instant.now().plus(patience);
        Map<UUID, Long> heads = store.sequences();
        List<String> findings = new ArrayList<>();
        try (Connection query = ciclo.database("query")) {
            Map<UUID, Long> positions = positions(query);
            while (!positions.equals(heads) && Instant.now().isBefore(until)) {
                Thread.sleep(Duration.ofMillis(200));
                positions = positions(query);
            }
            if (!positions.equals(heads)) {
                findings.add("after " + patience + " the views stand at " + positions + ", the heads at " + heads);
            }
            Map<String, String> stored = new HashMap<>();
            for (EventEnvelope event : store.events()) {
                stored.put(event.tenant() + "/" + event.tenantSequence(), event.hash());
            }
            Map<String, String> shown = shown(query);
            if (!stored.equals(shown)) {
                findings.add("the register shows " + shown.size() + " entries, stored are " + stored.size() + "; "
                        + stored.entrySet().stream()
                                .filter(entry -> !entry.getValue().equals(shown.get(entry.getKey())))
                                .count()
                        + " of these it shows otherwise or not");
            }
        }
        return compared(ciclo, heads, until, findings);
    }

    private static Result compared(RunningCiclo ciclo, Map<UUID, Long> heads, Instant until, List<String> findings)
            throws InterruptedException {
        List<Confronto.Ente> enti = asked(ciclo, until);
        Map<UUID, Long> compared = new HashMap<>();
        for (Confronto.Ente ente : enti) {
            compared.put(UUID.fromString(ente.ente()), ente.posizione());
            ente.differenze().stream()
                    .limit(AT_MOST)
                    .forEach(difference -> findings.add(ente.ente() + ": " + difference));
        }
        if (!compared.equals(heads)) {
            findings.add("the fold was compared at " + compared + ", the heads stand at " + heads);
        }
        return new Result(
                findings, enti.stream().mapToLong(Confronto.Ente::righe).sum());
    }

    /** Until it answers: it may have been killed just before. */
    private static List<Confronto.Ente> asked(RunningCiclo ciclo, Instant until) throws InterruptedException {
        while (true) {
            try {
                return ciclo.confronto();
            } catch (IOException e) {
                if (Instant.now().isAfter(until)) {
                    return List.of();
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
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

    private static Map<String, String> shown(Connection query) throws SQLException {
        Map<String, String> hashes = new HashMap<>();
        try (PreparedStatement statement =
                        query.prepareStatement("select tenant_id, sequenza, hash from read_v1.evento");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                hashes.put(row.getString(1) + "/" + row.getLong(2), row.getString(3));
            }
        }
        return hashes;
    }
}
