// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.modello;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads templates, within the transaction of a consortium or of one of its enti. */
final class ModelliSql {

    /** @param origine in Italian: what it was copied from */
    record Versione(
            UUID modello,
            String nome,
            int versione,
            String origine,
            String nota,
            LocalDate pubblicataIl,
            SmvpRules rules) {}

    private ModelliSql() {}

    /** All versions of all templates of one consortium: by name, the newest first. */
    static List<Versione> of(JdbcClient jdbc, UUID consortium) {
        return jdbc.sql("""
                        select m.modello_id, m.nome, v.versione, v.origine, v.nota, v.pubblicata_il, v.rules
                        from smvp_modello m
                        join smvp_modello_versione v on v.consortium_id = m.consortium_id and v.modello_id = m.modello_id
                        where m.consortium_id = :consortium
                        order by m.nome, v.versione desc""")
                .param("consortium", consortium)
                .query((row, _) -> new Versione(
                        row.getObject("modello_id", UUID.class),
                        row.getString("nome"),
                        row.getInt("versione"),
                        row.getString("origine"),
                        row.getString("nota"),
                        row.getObject("pubblicata_il", LocalDate.class),
                        EventJson.mapper().readValue(row.getString("rules"), SmvpRules.class)))
                .list();
    }
}
