// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ente;

import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.UnitaId;
import it.ciclo.query.ente.EnteDocument.Unita;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class EnteQueries {

    private final JdbcClient jdbc;

    public EnteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their names. */
    public List<Unita> unita() {
        return jdbc.sql("""
                        select unita_id, codice, nome
                        from read.unita
                        order by nome, codice""")
                .query((row, _) ->
                        new Unita(new UnitaId(uuid(row, "unita_id")), row.getString("codice"), row.getString("nome")))
                .list();
    }
}
