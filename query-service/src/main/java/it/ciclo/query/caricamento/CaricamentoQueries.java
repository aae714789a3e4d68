// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.caricamento;

import static it.ciclo.query.reading.RowReader.instant;
import static it.ciclo.query.reading.RowReader.instantOrNull;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.jsonOrNull;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Scartata;
import it.ciclo.query.caricamento.CaricamentoDocument.Annullamento;
import it.ciclo.query.caricamento.CaricamentoDocument.Voce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class CaricamentoQueries {

    private final JdbcClient jdbc;

    public CaricamentoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a year, the newest first. */
    public List<CaricamentoDocument> ofYear(Anno anno) {
        return jdbc.sql("""
                        select caricamento_id, anno, versione, file, da, obiettivi, scartate, caricato_da, caricato_il, sequenza,
                               annullato_motivo, annullato_da, annullato_il, annullato_sequenza
                        from read.caricamento
                        where anno = :anno
                        order by sequenza desc""")
                .param("anno", anno.value())
                .query((row, _) -> caricamento(row))
                .list();
    }

    private static CaricamentoDocument caricamento(ResultSet row) throws SQLException {
        Integer da = row.getObject("da", Integer.class);
        Instant undone = instantOrNull(row, "annullato_il");
        return new CaricamentoDocument(
                new CaricamentoId(uuid(row, "caricamento_id")),
                row.getLong("versione"),
                new Anno(row.getInt("anno")),
                jsonOrNull(row, "file", FileCaricato.class),
                da == null ? null : new Anno(da),
                List.of(json(row, "obiettivi", Voce[].class)),
                List.of(json(row, "scartate", Scartata[].class)),
                person(row, "caricato_da"),
                instant(row, "caricato_il"),
                row.getLong("sequenza"),
                undone == null
                        ? null
                        : new Annullamento(
                                row.getString("annullato_motivo"),
                                person(row, "annullato_da"),
                                undone,
                                row.getLong("annullato_sequenza")));
    }
}
