// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.avvio.Passo.Stato;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfAvvio;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of the enti on their way in. */
final class Avvii {

    /** How long somebody may work on one before another takes it. */
    private static final Duration TAKEN = Duration.ofSeconds(60);

    /** @param perche in Italian: what is missing, or why it did not work */
    record Fatto(
            Passo passo,
            Stato stato,
            int tentativi,
            @Nullable String perche,
            Instant aggiornatoIl) {}

    record Avvio(
            TenantId tenant,
            UUID consorzio,
            @Nullable UUID caricamento,
            @Nullable Integer riga,
            Dati dati,
            PersonId creatoDa,
            Instant creatoIl,
            @Nullable Instant confermatoIl,
            @Nullable Instant annullatoIl,
            Map<Passo, Fatto> passi) {

        boolean isOver() {
            return confermatoIl != null || annullatoIl != null;
        }

        boolean isDone(Passo passo) {
            Fatto it = passi.get(passo);
            return it != null && it.stato() == Stato.FATTO;
        }
    }

    private static final String COLUMNS =
            "tenant_id, consortium_id, caricamento_id, riga, dati, creato_da, creato_il, confermato_il, annullato_il";

    private final Register register;

    Avvii(Register register) {
        this.register = register;
    }

    /** Within a transaction of the ente and its consortium. */
    static void begin(
            JdbcClient jdbc,
            TenantId tenant,
            UUID consorzio,
            @Nullable UUID caricamento,
            @Nullable Integer riga,
            Dati dati,
            PersonId actor) {
        jdbc.sql("""
                        insert into avvio (tenant_id, consortium_id, caricamento_id, riga, dati, creato_da)
                        values (:tenant, :consorzio, :caricamento, :riga, :dati::jsonb, :actor)""")
                .param("tenant", tenant.value())
                .param("consorzio", consorzio)
                .param("caricamento", caricamento, Types.OTHER)
                .param("riga", riga, Types.INTEGER)
                .param("dati", EventJson.mapper().writeValueAsString(dati))
                .param("actor", actor.value())
                .update();
        for (Passo passo : Passo.values()) {
            jdbc.sql("""
                            insert into avvio_passo (tenant_id, consortium_id, passo, stato)
                            values (:tenant, :consorzio, :passo, :stato)""")
                    .param("tenant", tenant.value())
                    .param("consorzio", consorzio)
                    .param("passo", passo.name())
                    .param("stato", passo == Passo.DATI_UFFICIALI ? Stato.FATTO.name() : Stato.DA_FARE.name())
                    .update();
        }
    }

    /** Within a transaction of the consortium, latest first; those that were taken back are left out. */
    static List<Avvio> of(JdbcClient jdbc, UUID consorzio) {
        Map<UUID, Map<Passo, Fatto>> steps = new LinkedHashMap<>();
        jdbc.sql("""
                        select tenant_id, passo, stato, tentativi, perche, aggiornato_il
                        from avvio_passo
                        where consortium_id = :consorzio""").param("consorzio", consorzio).query(row -> {
            steps.computeIfAbsent(row.getObject("tenant_id", UUID.class), _ -> new EnumMap<>(Passo.class))
                    .put(Passo.valueOf(row.getString("passo")), fatto(row));
        });
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from avvio where consortium_id = :consorzio and annullato_il is null order by creato_il desc, riga, tenant_id")
                .param("consorzio", consorzio)
                .query((row, _) -> avvio(row, steps.getOrDefault(row.getObject("tenant_id", UUID.class), Map.of())))
                .list();
    }

    /** Within a transaction that sees it. */
    static Optional<Avvio> one(JdbcClient jdbc, TenantId tenant) {
        Map<Passo, Fatto> steps = new EnumMap<>(Passo.class);
        jdbc.sql("select passo, stato, tentativi, perche, aggiornato_il from avvio_passo where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(row -> {
                    steps.put(Passo.valueOf(row.getString("passo")), fatto(row));
                });
        return jdbc.sql("select " + COLUMNS + " from avvio where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, _) -> avvio(row, steps))
                .optional();
    }

    Avvio get(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> one(jdbc, tenant))
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }

    /** Those with a step to do now, longest waiting first. */
    List<TenantId> waiting(Instant now, int atMost) {
        return register.during(
                new OfAvvio(),
                jdbc -> jdbc.sql("""
                        select p.tenant_id
                        from avvio_passo p
                        join avvio a on a.tenant_id = p.tenant_id
                        where p.stato = 'DA_FARE' and p.prossimo <= :now
                          and a.confermato_il is null and a.annullato_il is null and a.preso_fino < :now
                          and not exists (select 1 from avvio_passo q
                                          where q.tenant_id = p.tenant_id
                                            and (q.stato = 'FALLITO' or q.stato = 'MANCA'
                                                 or (q.stato = 'DA_FARE' and q.prossimo > :now)))
                        group by p.tenant_id
                        order by min(p.prossimo)
                        limit :atMost""")
                        .param("now", Timestamp.from(now))
                        .param("atMost", atMost)
                        .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                        .list());
    }

    /** Whether it is ours to work on now. */
    boolean take(TenantId tenant, Instant now) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                                update avvio set preso_fino = :until
                                where tenant_id = :tenant and preso_fino < :now
                                  and confermato_il is null and annullato_il is null""")
                                .param("until", Timestamp.from(now.plus(TAKEN)))
                                .param("tenant", tenant.value())
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1);
    }

    void leave(TenantId tenant) {
        register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("update avvio set preso_fino = '-infinity' where tenant_id = :tenant")
                        .param("tenant", tenant.value())
                        .update());
    }

    /** What became of a step. @param prossimo when it may be tried again */
    void mark(
            TenantId tenant,
            Passo passo,
            Stato stato,
            boolean counts,
            @Nullable String perche,
            Instant now,
            Instant prossimo) {
        register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                                update avvio_passo
                                set stato = :stato, tentativi = tentativi + :tried, perche = :perche, prossimo = :prossimo,
                                    aggiornato_il = :now
                                where tenant_id = :tenant and passo = :passo""")
                        .param("stato", stato.name())
                        .param("tried", counts ? 1 : 0)
                        .param("perche", perche, Types.VARCHAR)
                        .param("prossimo", Timestamp.from(prossimo))
                        .param("now", Timestamp.from(now))
                        .param("tenant", tenant.value())
                        .param("passo", passo.name())
                        .update());
    }

    /** Within a transaction of the ente: what waits for somebody is tried again, as if never before. */
    static void again(JdbcClient jdbc, TenantId tenant, Instant now) {
        jdbc.sql("""
                        update avvio_passo
                        set stato = 'DA_FARE', tentativi = 0, perche = null, prossimo = :now, aggiornato_il = :now
                        where tenant_id = :tenant and stato in ('MANCA', 'FALLITO')""")
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Within a transaction of the ente: a step that was done has more to do. */
    static void redo(JdbcClient jdbc, TenantId tenant, Passo passo, Instant now) {
        jdbc.sql("""
                        update avvio_passo set stato = 'DA_FARE', tentativi = 0, perche = null, prossimo = :now, aggiornato_il = :now
                        where tenant_id = :tenant and passo = :passo""")
                .param("tenant", tenant.value())
                .param("passo", passo.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Within a transaction of the ente. */
    static void change(JdbcClient jdbc, TenantId tenant, Dati dati) {
        jdbc.sql("update avvio set dati = :dati::jsonb where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .param("dati", EventJson.mapper().writeValueAsString(dati))
                .update();
    }

    /** Within a transaction of the ente. @return whether it was still on its way */
    static boolean end(JdbcClient jdbc, TenantId tenant, Instant now, boolean confirmed) {
        return jdbc.sql("""
                        update avvio
                        set confermato_il = case when :confirmed then :now::timestamptz end,
                            annullato_il = case when :confirmed then null else :now::timestamptz end
                        where tenant_id = :tenant and confermato_il is null and annullato_il is null""")
                        .param("confirmed", confirmed)
                        .param("now", Timestamp.from(now))
                        .param("tenant", tenant.value())
                        .update()
                == 1;
    }

    private static Fatto fatto(ResultSet row) throws SQLException {
        return new Fatto(
                Passo.valueOf(row.getString("passo")),
                Stato.valueOf(row.getString("stato")),
                row.getInt("tentativi"),
                row.getString("perche"),
                row.getTimestamp("aggiornato_il").toInstant());
    }

    private static Avvio avvio(ResultSet row, Map<Passo, Fatto> steps) throws SQLException {
        return new Avvio(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("consortium_id", UUID.class),
                row.getObject("caricamento_id", UUID.class),
                row.getObject("riga", Integer.class),
                EventJson.mapper().readValue(row.getString("dati"), Dati.class),
                new PersonId(row.getObject("creato_da", UUID.class)),
                row.getTimestamp("creato_il").toInstant(),
                instant(row.getTimestamp("confermato_il")),
                instant(row.getTimestamp("annullato_il")),
                steps);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
