// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione;

import static it.ciclo.query.reading.RowReader.act;
import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.day;
import static it.ciclo.query.reading.RowReader.instant;
import static it.ciclo.query.reading.RowReader.jsonOrNull;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.query.relazione.RelazioneDocument.Causa;
import it.ciclo.query.relazione.RelazioneDocument.Pubblicazione;
import it.ciclo.query.relazione.RelazioneDocument.Rifiuto;
import it.ciclo.query.relazione.RelazioneDocument.Stato;
import it.ciclo.query.relazione.RelazioneDocument.Testo;
import it.ciclo.query.relazione.RelazioneDocument.Validazione;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class RelazioneQueries {

    private final JdbcClient jdbc;

    public RelazioneQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public @Nullable RelazioneDocument of(Anno anno) {
        return jdbc.sql("""
                        select anno, versione, stato, risultati, atto_organo, atto_numero, atto_data, atto_esecutivo,
                               validazione_esito, validazione_atto_organo, validazione_atto_numero, validazione_atto_data,
                               validazione_atto_esecutivo, validazione_motivo, validazione_conflitto, validazione_da,
                               url, pubblicata_il, motivo_ritardo, rendiconto
                        from read.relazione
                        where anno = :anno""")
                .param("anno", anno.value())
                .query((row, _) -> relazione(row))
                .optional()
                .orElse(null);
    }

    private RelazioneDocument relazione(ResultSet row) throws SQLException {
        Anno anno = new Anno(row.getInt("anno"));
        String url = row.getString("url");
        Act validata = act(row, "validazione_");
        return new RelazioneDocument(
                anno,
                row.getLong("versione"),
                constant(row, "stato", Stato.class),
                sezioni(anno),
                cause(anno),
                act(row, ""),
                jsonOrNull(row, "risultati", Risultati.class),
                validata == null
                        ? null
                        : new Validazione(
                                constant(row, "validazione_esito", Esito.class),
                                validata,
                                row.getString("validazione_motivo"),
                                row.getString("validazione_conflitto"),
                                person(row, "validazione_da")),
                rifiuti(anno),
                url == null ? null : new Pubblicazione(url, day(row, "pubblicata_il")),
                row.getString("motivo_ritardo"),
                jsonOrNull(row, "rendiconto", Act.class));
    }

    /** In the order of the document. */
    private List<Testo> sezioni(Anno anno) {
        return jdbc
                .sql("""
                        select sezione, testo, scritta_da, scritta_il
                        from read.relazione_sezione
                        where anno = :anno""")
                .param("anno", anno.value())
                .query((row, _) -> new Testo(
                        constant(row, "sezione", Sezione.class),
                        row.getString("testo"),
                        person(row, "scritta_da"),
                        instant(row, "scritta_il")))
                .stream()
                .sorted(Comparator.comparing(Testo::sezione))
                .toList();
    }

    private List<Causa> cause(Anno anno) {
        return jdbc.sql("""
                        select objective_id, indicatore_id, causa
                        from read.relazione_causa
                        where anno = :anno
                        order by objective_id, indicatore_id""")
                .param("anno", anno.value())
                .query((row, _) -> new Causa(
                        new ObjectiveId(uuid(row, "objective_id")),
                        new IndicatoreId(uuid(row, "indicatore_id")),
                        row.getString("causa")))
                .list();
    }

    private List<Rifiuto> rifiuti(Anno anno) {
        return jdbc.sql("""
                        select sequenza, atto_organo, atto_numero, atto_data, atto_esecutivo, motivo, conflitto, da
                        from read.relazione_rifiuto
                        where anno = :anno
                        order by sequenza""")
                .param("anno", anno.value())
                .query((row, _) -> new Rifiuto(
                        row.getLong("sequenza"),
                        Objects.requireNonNull(act(row, "")),
                        row.getString("motivo"),
                        row.getString("conflitto"),
                        person(row, "da")))
                .list();
    }
}
