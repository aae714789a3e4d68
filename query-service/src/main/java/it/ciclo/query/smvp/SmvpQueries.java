// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp;

import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.jsonOrNull;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.smvp.SmvpDocument.Adozione;
import it.ciclo.query.smvp.SmvpDocument.Bozza;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class SmvpQueries {

    /** A year and the version it follows. @param approvato whether its Piano is approved, so that it follows it for good */
    public record AnnoSeguito(Anno anno, int version, boolean approvato) {}

    private record Stored(Versione versione, long stream) {}

    private final JdbcClient jdbc;

    public SmvpQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without versions where the ente is not open yet. */
    public SmvpDocument smvp() {
        List<Stored> stored = jdbc.sql("""
                        select version, valid_from, predefinito, rules, adozione, del_consorzio, coalesce(versione, 0) as versione
                        from read.smvp
                        order by version""")
                .query((row, _) -> new Stored(
                        new Versione(
                                row.getInt("version"),
                                new Anno(row.getInt("valid_from")),
                                row.getBoolean("predefinito"),
                                json(row, "rules", SmvpRules.class),
                                jsonOrNull(row, "adozione", Adozione.class),
                                jsonOrNull(row, "del_consorzio", ModelloDelConsorzio.class)),
                        row.getLong("versione")))
                .list();
        Bozza bozza = jdbc.sql("""
                        select bozza
                        from read.smvp_bozza
                        order by version""")
                .query((row, _) -> json(row, "bozza", Bozza.class))
                .optional()
                .orElse(null);
        return new SmvpDocument(
                stored.stream().map(Stored::versione).toList(),
                bozza,
                stored.isEmpty() ? null : stored.getFirst().stream());
    }

    /** Newest first. */
    public List<AnnoSeguito> anni() {
        return jdbc.sql("""
                        select c.anno, c.smvp_version, coalesce(p.stato not in ('BOZZA', 'PROPOSTO'), false) as approvato
                        from read.ciclo c
                        left join read.piano p on p.tenant_id = c.tenant_id and p.anno = c.anno
                        order by c.anno desc""")
                .query((row, _) -> new AnnoSeguito(
                        new Anno(row.getInt("anno")), row.getInt("smvp_version"), row.getBoolean("approvato")))
                .list();
    }
}
