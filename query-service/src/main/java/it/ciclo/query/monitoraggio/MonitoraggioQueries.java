// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio;

import static it.ciclo.query.reading.RowReader.act;
import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.day;
import static it.ciclo.query.reading.RowReader.dayOrNull;
import static it.ciclo.query.reading.RowReader.instant;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.jsonOrNull;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Azione;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Detto;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Esame;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Presa;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Prima;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Stato;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.StatoAzione;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class MonitoraggioQueries {

    private final JdbcClient jdbc;

    public MonitoraggioQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their periods. */
    public List<MonitoraggioDocument> ofYear(Anno anno) {
        return jdbc.sql("""
                        select period, versione, stato, entro, esame, prese, chiuso_il, senza_rapporto
                        from read.monitoraggio
                        where anno = :anno
                        order by period""")
                .param("anno", anno.value())
                .query((row, _) -> {
                    Period period = Period.of(row.getString("period"));
                    return new MonitoraggioDocument(
                            anno,
                            period,
                            row.getLong("versione"),
                            constant(row, "stato", Stato.class),
                            day(row, "entro"),
                            rapporti(period),
                            jsonOrNull(row, "esame", Esame.class),
                            List.of(json(row, "prese", Presa[].class)),
                            azioni(period),
                            dayOrNull(row, "chiuso_il"),
                            List.of(json(row, "senza_rapporto", ObjectiveId[].class)));
                })
                .list();
    }

    private List<Detto> rapporti(Period period) {
        return jdbc.sql("""
                        select objective_id, rapporto, da, il, sequenza, motivo, precedenti
                        from read.monitoraggio_rapporto
                        where period = :period
                        order by sequenza""")
                .param("period", period.code())
                .query((row, _) -> new Detto(
                        new ObjectiveId(uuid(row, "objective_id")),
                        json(row, "rapporto", Rapporto.class),
                        person(row, "da"),
                        instant(row, "il"),
                        row.getLong("sequenza"),
                        row.getString("motivo"),
                        List.of(json(row, "precedenti", Prima[].class))))
                .list();
    }

    private List<Azione> azioni(Period period) {
        return jdbc.sql("""
                        select azione_id, objective_id, cosa, incaricato, entro, atto_organo, atto_numero, atto_data,
                               atto_esecutivo, nota, stato, conclusa_il, esito, prove
                        from read.azione_correttiva
                        where period = :period
                        order by posizione""")
                .param("period", period.code())
                .query((row, _) -> new Azione(
                        new AzioneId(uuid(row, "azione_id")),
                        new ObjectiveId(uuid(row, "objective_id")),
                        row.getString("cosa"),
                        person(row, "incaricato"),
                        day(row, "entro"),
                        act(row, ""),
                        row.getString("nota"),
                        constant(row, "stato", StatoAzione.class),
                        dayOrNull(row, "conclusa_il"),
                        row.getString("esito"),
                        prove(row)))
                .list();
    }

    private static List<Prova> prove(ResultSet row) throws SQLException {
        Prova[] prove = jsonOrNull(row, "prove", Prova[].class);
        return prove == null ? List.of() : List.of(prove);
    }
}
