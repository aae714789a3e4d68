// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ciclo;

import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.day;
import static it.ciclo.query.reading.RowReader.dayOrNull;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.jsonOrNull;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.ciclo.Scadenza.Proroga;
import it.ciclo.contracts.smvp.SmvpRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class CicloQueries {

    private final JdbcClient jdbc;

    public CicloQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Anno> anni() {
        return jdbc.sql("""
                        select anno
                        from read.ciclo
                        order by anno desc""").query((row, _) -> new Anno(row.getInt("anno"))).list();
    }

    public @Nullable CicloDocument of(Anno anno) {
        List<Scadenza> scadenze = jdbc.sql("""
                        select kind, entro, fonte, proroga
                        from read.scadenza
                        where anno = :anno
                        order by entro, kind""")
                .param("anno", anno.value())
                .query((row, _) -> new Scadenza(
                        constant(row, "kind", Scadenza.Kind.class),
                        day(row, "entro"),
                        row.getString("fonte"),
                        jsonOrNull(row, "proroga", Proroga.class)))
                .list();
        return jdbc.sql("""
                        select versione, smvp_version, smvp_predefinito, rules, aperto_il, misurazioni_chiuse_il, chiuso_il
                        from read.ciclo
                        where anno = :anno""")
                .param("anno", anno.value())
                .query((row, _) -> new CicloDocument(
                        anno,
                        row.getLong("versione"),
                        row.getInt("smvp_version"),
                        row.getBoolean("smvp_predefinito"),
                        json(row, "rules", SmvpRules.class),
                        scadenze,
                        day(row, "aperto_il"),
                        dayOrNull(row, "misurazioni_chiuse_il"),
                        dayOrNull(row, "chiuso_il")))
                .optional()
                .orElse(null);
    }
}
