// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The indicatori this ente has used, to be used again. */
public final class CatalogoQueries {

    /** How an indicatore was defined when it was last used. */
    public record Usato(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Cadenza cadenza,
            Aggregazione.Modo aggregazione,
            Anno anno,
            String codice) {}

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    public CatalogoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of each name, as it was last defined, in the order of the names. */
    public List<Usato> usati() {
        return jdbc.sql("""
                        select distinct on (lower(i.nome)) i.indicatore_id, i.nome, i.misura, i.unita_di_misura, i.decimali,
                               i.fonte, i.cadenza, i.aggregazione, o.anno, o.codice
                        from read.objective o
                        join read.indicatore i on i.tenant_id = o.tenant_id and i.objective_id = o.objective_id
                        where not o.ritirato
                        order by lower(i.nome), o.anno desc, o.codice
                        limit :most""")
                .param("most", MOST)
                .query((row, _) -> new Usato(
                        new IndicatoreId(uuid(row, "indicatore_id")),
                        row.getString("nome"),
                        json(row, "misura", Misura.class),
                        row.getString("unita_di_misura"),
                        row.getInt("decimali"),
                        row.getString("fonte"),
                        constant(row, "cadenza", Cadenza.class),
                        json(row, "aggregazione", Aggregazione.class).modo(),
                        new Anno(row.getInt("anno")),
                        row.getString("codice")))
                .list();
    }
}
