// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.piano;

import static it.ciclo.query.reading.RowReader.act;
import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.day;
import static it.ciclo.query.reading.RowReader.instantOrNull;
import static it.ciclo.query.reading.RowReader.jsonOrNull;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.query.piano.PianoDocument.Approvazione;
import it.ciclo.query.piano.PianoDocument.Provvisorio;
import it.ciclo.query.piano.PianoDocument.Pubblicazione;
import it.ciclo.query.piano.PianoDocument.Stato;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class PianoQueries {

    private final JdbcClient jdbc;

    public PianoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public @Nullable PianoDocument of(Anno anno) {
        return jdbc.sql("""
                        select anno, versione, stato, triennio_fino_al, contenitore, proposto_il, provvisorio, pesature,
                               atto_organo, atto_numero, atto_data, atto_esecutivo,
                               in_ritardo, motivo_ritardo, solo_smvp_predefinito, senza_peg, url, pubblicato_il
                        from read.piano
                        where anno = :anno""")
                .param("anno", anno.value())
                .query((row, _) -> piano(row))
                .optional()
                .orElse(null);
    }

    private static PianoDocument piano(ResultSet row) throws SQLException {
        Act atto = act(row, "");
        String url = row.getString("url");
        return new PianoDocument(
                new Anno(row.getInt("anno")),
                row.getLong("versione"),
                constant(row, "stato", Stato.class),
                new Anno(row.getInt("triennio_fino_al")),
                constant(row, "contenitore", Container.class),
                instantOrNull(row, "proposto_il"),
                jsonOrNull(row, "provvisorio", Provvisorio.class),
                atto == null
                        ? null
                        : new Approvazione(
                                atto,
                                row.getBoolean("in_ritardo"),
                                row.getString("motivo_ritardo"),
                                row.getBoolean("solo_smvp_predefinito"),
                                row.getBoolean("senza_peg")),
                url == null ? null : new Pubblicazione(url, day(row, "pubblicato_il")),
                pesature(row));
    }

    private static List<ObjectivesWeighed> pesature(ResultSet row) throws SQLException {
        ObjectivesWeighed[] stored = jsonOrNull(row, "pesature", ObjectivesWeighed[].class);
        return stored == null ? List.of() : List.of(stored);
    }
}
