// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import static it.ciclo.query.reading.RowReader.day;
import static it.ciclo.query.reading.RowReader.dayOrNull;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.query.objective.Corso.FaseCorso;
import it.ciclo.query.objective.Corso.Persona;
import it.ciclo.query.objective.Corso.PresaVisione;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How objectives are carried out. */
final class CorsoQueries {

    private final JdbcClient jdbc;

    CorsoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only the objectives about which something is known. */
    Map<UUID, Corso> of(List<UUID> objectives) {
        Map<UUID, List<FaseCorso>> fasi = byObjective("""
                select objective_id, fase_id, iniziata_il, fatta_il, dal, al, motivo
                from read.fase_corso
                where objective_id in (:ids)
                order by objective_id, fase_id""", objectives, (row, _) -> fase(row));
        Map<UUID, List<Persona>> persone = byObjective(
                """
                select objective_id, persona, quota
                from read.objective_persona
                where objective_id in (:ids)
                order by objective_id, posizione""", objectives, (row, _) -> new Persona(person(row, "persona"), new Peso(row.getBigDecimal("quota"))));
        Map<UUID, List<PresaVisione>> visioni = byObjective(
                """
                select objective_id, persona, comunicato_il, visione_il, passaggio, visione_sequenza
                from read.presa_visione
                where objective_id in (:ids)
                order by objective_id, comunicato_il, persona""",
                objectives,
                (row, _) -> new PresaVisione(
                        person(row, "persona"),
                        day(row, "comunicato_il"),
                        dayOrNull(row, "visione_il"),
                        row.getBoolean("passaggio"),
                        row.getObject("visione_sequenza", Long.class)));
        Map<UUID, List<Risorse>> risorse =
                byObjective("""
                select objective_id, risorse
                from read.objective
                where objective_id in (:ids) and risorse is not null""", objectives, (row, _) -> json(row, "risorse", Risorse.class));
        Map<UUID, Corso> corsi = new HashMap<>();
        objectives.forEach(id -> corsi.put(
                id,
                new Corso(
                        fasi.getOrDefault(id, List.of()),
                        persone.getOrDefault(id, List.of()),
                        visioni.getOrDefault(id, List.of()),
                        risorse.getOrDefault(id, List.of()).stream().findFirst().orElse(Risorse.NONE))));
        return corsi;
    }

    private static FaseCorso fase(ResultSet row) throws SQLException {
        return new FaseCorso(
                new FaseId(uuid(row, "fase_id")),
                dayOrNull(row, "iniziata_il"),
                dayOrNull(row, "fatta_il"),
                dayOrNull(row, "dal"),
                dayOrNull(row, "al"),
                row.getString("motivo"));
    }

    private <T> Map<UUID, List<T>> byObjective(String sql, List<UUID> objectives, RowMapper<T> mapper) {
        Map<UUID, List<T>> all = new HashMap<>();
        jdbc.sql(sql).param("ids", objectives).query(row -> {
            T one = mapper.mapRow(row, 0);
            if (one != null) {
                all.computeIfAbsent(uuid(row, "objective_id"), _ -> new ArrayList<>())
                        .add(one);
            }
        });
        return all;
    }
}
