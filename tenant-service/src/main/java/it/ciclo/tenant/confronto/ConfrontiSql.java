// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of comparisons, within the transaction of who may see them. */
final class ConfrontiSql {

    record Adesione(TenantId tenant, UUID consortium, Instant dal, String motivo) {}

    /** @param entrato whether it is part of the comparison of the year */
    record Dato(int anno, Instant datoIl, boolean entrato, List<Cifra> cifre) {}

    record Edizione(int anno, LocalDate chiusaIl, int enti) {}

    record Quartile(int anno, String chiave, int enti, Quartili quartili) {}

    private ConfrontiSql() {}

    /** Those that run: all that the transaction may see. */
    static List<Adesione> running(JdbcClient jdbc) {
        return jdbc.sql("""
                        select tenant_id, consortium_id, dal, motivo from confronto_adesione
                        where ritirata_il is null
                        order by tenant_id""")
                .query((row, _) -> new Adesione(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("consortium_id", UUID.class),
                        row.getTimestamp("dal").toInstant(),
                        row.getString("motivo")))
                .list();
    }

    static Optional<Adesione> running(JdbcClient jdbc, TenantId tenant) {
        return running(jdbc).stream().filter(a -> a.tenant().equals(tenant)).findFirst();
    }

    /** Newest year first. */
    static List<Dato> dati(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select anno, dato_il, entrato, cifre from confronto_dato
                        where tenant_id = :tenant
                        order by anno desc""")
                .param("tenant", tenant.value())
                .query((row, _) -> new Dato(
                        row.getInt("anno"),
                        row.getTimestamp("dato_il").toInstant(),
                        row.getBoolean("entrato"),
                        Arrays.asList(EventJson.mapper().readValue(row.getString("cifre"), Cifra[].class))))
                .list();
    }

    /** The years an ente has given. */
    static List<Integer> anni(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("select anno from confronto_dato where tenant_id = :tenant order by anno desc")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .list();
    }

    static Optional<Dato> dato(JdbcClient jdbc, TenantId tenant, int anno) {
        return dati(jdbc, tenant).stream().filter(d -> d.anno() == anno).findFirst();
    }

    /** What was given once is not given again. */
    static boolean give(JdbcClient jdbc, Adesione adesione, int anno, List<Cifra> cifre, Instant now) {
        return jdbc.sql("""
                        insert into confronto_dato (tenant_id, anno, consortium_id, cifre, dato_il)
                        values (:tenant, :anno, :consortium, :cifre::json, :now)
                        on conflict (tenant_id, anno) do nothing""")
                        .param("tenant", adesione.tenant().value())
                        .param("anno", anno)
                        .param("consortium", adesione.consortium())
                        .param("cifre", EventJson.mapper().writeValueAsString(cifre))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    static void entered(JdbcClient jdbc, TenantId tenant, int anno) {
        jdbc.sql("update confronto_dato set entrato = true where tenant_id = :tenant and anno = :anno")
                .param("tenant", tenant.value())
                .param("anno", anno)
                .update();
    }

    /** All that the transaction may see, newest first. */
    static List<Edizione> edizioni(JdbcClient jdbc) {
        return jdbc.sql("select anno, chiusa_il, enti from confronto_edizione order by anno desc")
                .query((row, _) -> new Edizione(
                        row.getInt("anno"), row.getObject("chiusa_il", LocalDate.class), row.getInt("enti")))
                .list();
    }

    /** All that the transaction may see. */
    static List<Quartile> quartili(JdbcClient jdbc) {
        return jdbc.sql("select anno, chiave, enti, primo, mediana, terzo from confronto_quartile")
                .query((row, _) -> new Quartile(
                        row.getInt("anno"),
                        row.getString("chiave"),
                        row.getInt("enti"),
                        new Quartili(
                                row.getBigDecimal("primo"), row.getBigDecimal("mediana"), row.getBigDecimal("terzo"))))
                .list();
    }

    static void add(JdbcClient jdbc, UUID consortium, Edizione edizione, List<Quartile> quartili) {
        jdbc.sql("""
                        insert into confronto_edizione (consortium_id, anno, chiusa_il, enti)
                        values (:consortium, :anno, :day, :enti)""")
                .param("consortium", consortium)
                .param("anno", edizione.anno())
                .param("day", edizione.chiusaIl())
                .param("enti", edizione.enti())
                .update();
        quartili.forEach(q -> jdbc.sql("""
                        insert into confronto_quartile (consortium_id, anno, chiave, enti, primo, mediana, terzo)
                        values (:consortium, :anno, :chiave, :enti, :primo, :mediana, :terzo)""")
                .param("consortium", consortium)
                .param("anno", q.anno())
                .param("chiave", q.chiave())
                .param("enti", q.enti())
                .param("primo", q.quartili().primo())
                .param("mediana", q.quartili().mediana())
                .param("terzo", q.quartili().terzo())
                .update());
    }
}
