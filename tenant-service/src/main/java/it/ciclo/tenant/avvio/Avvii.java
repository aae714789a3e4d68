// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfAvvio;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Passo.Stato stato,
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
            StatoAvvio stato,
            Map<Passo, Fatto> passi) {

        boolean isOver() {
            return confermatoIl != null || annullatoIl != null;
        }

        private Avvio with(Map<Passo, Fatto> passi) {
            return new Avvio(
                    tenant,
                    consorzio,
                    caricamento,
                    riga,
                    dati,
                    creatoDa,
                    creatoIl,
                    confermatoIl,
                    annullatoIl,
                    stato,
                    passi);
        }

        boolean isDone(Passo passo) {
            Fatto it = passi.get(passo);
            return it != null && it.stato() == Passo.Stato.FATTO;
        }
    }

    private static final String COLUMNS =
            "tenant_id, consortium_id, caricamento_id, riga, dati, creato_da, creato_il, confermato_il, annullato_il, stato";

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
                        insert into avvio (tenant_id, consortium_id, caricamento_id, riga, dati, nome, creato_da, prossimo)
                        values (:tenant, :consorzio, :caricamento, :riga, :dati::jsonb, :nome, :actor, now())""")
                .param("tenant", tenant.value())
                .param("consorzio", consorzio)
                .param("caricamento", caricamento, Types.OTHER)
                .param("riga", riga, Types.INTEGER)
                .param("dati", EventJson.mapper().writeValueAsString(dati))
                .param("nome", nome(dati))
                .param("actor", actor.value())
                .update();
        jdbc.sql("""
                        insert into avvio_passo (tenant_id, consortium_id, passo, stato)
                        select :tenant, :consorzio, passo, case when passo = :first then 'FATTO' else 'DA_FARE' end
                        from unnest(:passi::text[]) passo""")
                .param("tenant", tenant.value())
                .param("consorzio", consorzio)
                .param("first", Passo.DATI_UFFICIALI.name())
                .param("passi", Arrays.stream(Passo.values()).map(Passo::name).toArray(String[]::new))
                .update();
    }

    /** What the list is ordered and searched by. */
    private static String nome(Dati dati) {
        String name = dati.profilo().denominazione();
        return Comuni.plain(name == null ? dati.comune() : name);
    }

    /** Which of a consortium's are asked for. @param testo as names are compared, or the beginning of a code; empty for all */
    record Filtro(@Nullable StatoAvvio stato, String testo) {}

    /** Within a transaction of the consortium: what needs somebody first, then by name; those that were taken back are left out. */
    static List<Avvio> of(JdbcClient jdbc, UUID consorzio, Filtro filtro, Segno dopo, int atMost) {
        List<Avvio> found = jdbc.sql("select " + COLUMNS + """
                         from avvio
                        where consortium_id = :consorzio and ordine between :first and :last
                          and (:testo = '' or position(:testo in nome) > 0 or starts_with(istat, :testo))
                          and (ordine, nome, tenant_id) > (:ordine, :nome, :tenant)
                        order by ordine, nome, tenant_id
                        limit :atMost""")
                .param("consorzio", consorzio)
                .param("first", filtro.stato() == null ? 1 : filtro.stato().ordine())
                .param("last", (filtro.stato() == null ? StatoAvvio.CONFERMATO : filtro.stato()).ordine())
                .param("testo", filtro.testo())
                .param("ordine", dopo.ordine())
                .param("nome", dopo.nome())
                .param("tenant", dopo.tenant())
                .param("atMost", atMost)
                .query((row, _) -> avvio(row, Map.of()))
                .list();
        Map<TenantId, Map<Passo, Fatto>> steps = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, passo, stato, tentativi, perche, aggiornato_il
                        from avvio_passo
                        where tenant_id = any(:tenants)""")
                .param("tenants", found.stream().map(a -> a.tenant().value()).toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(
                                    new TenantId(row.getObject("tenant_id", UUID.class)),
                                    _ -> new EnumMap<>(Passo.class))
                            .put(Passo.valueOf(row.getString("passo")), fatto(row));
                });
        return found.stream()
                .map(a -> a.with(steps.getOrDefault(a.tenant(), Map.of())))
                .toList();
    }

    /** Where the list goes on after it. */
    static Segno after(Avvio avvio) {
        return new Segno(
                avvio.stato().ordine(), nome(avvio.dati()), avvio.tenant().value());
    }

    /** Within a transaction of the consortium: how many there are of each state. */
    static Map<StatoAvvio, Integer> counts(JdbcClient jdbc, UUID consorzio) {
        Map<StatoAvvio, Integer> counts = new EnumMap<>(StatoAvvio.class);
        jdbc.sql("select stato, count(*) as quanti from avvio where consortium_id = :consorzio group by stato")
                .param("consorzio", consorzio)
                .query(row -> {
                    counts.put(StatoAvvio.valueOf(row.getString("stato")), row.getInt("quanti"));
                });
        return counts;
    }

    /** Within a transaction of the consortium: those that are ready, and whose first Segretario has no link that is good; by name. */
    static List<TenantId> withoutLink(JdbcClient jdbc, UUID consorzio, Instant now, int atMost) {
        return jdbc.sql("""
                        select a.tenant_id
                        from avvio a
                        where a.consortium_id = :consorzio and a.ordine = :ready
                          and exists (select 1 from invito i
                                      where i.tenant_id = a.tenant_id and i.primo
                                        and (i.stato = 'PREPARATO' or (i.stato = 'APERTO' and i.scade_il <= :now)))
                        order by a.nome, a.tenant_id
                        limit :atMost""")
                .param("consorzio", consorzio)
                .param("ready", StatoAvvio.PRONTO.ordine())
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list();
    }

    /** Within a transaction of the consortium: which of the comuni are on their way in, or have come. */
    static Set<String> onTheirWay(JdbcClient jdbc, UUID consorzio, Collection<String> istat) {
        return jdbc.sql("""
                        select istat from avvio
                        where consortium_id = :consorzio and istat = any(:istat) and annullato_il is null""")
                .param("consorzio", consorzio)
                .param("istat", istat.toArray(String[]::new))
                .query(String.class)
                .set();
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
                        select tenant_id from avvio
                        where prossimo <= :now and preso_fino < :now
                        order by prossimo
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

    /** What became of a step. @param prossimo when it may be tried again @return how it stands now */
    Avvio mark(
            TenantId tenant,
            Passo passo,
            Passo.Stato stato,
            boolean counts,
            @Nullable String perche,
            Instant now,
            Instant prossimo) {
        return register.during(new OfTenant(tenant), jdbc -> {
            jdbc.sql("""
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
                    .update();
            settle(jdbc, tenant);
            return one(jdbc, tenant).orElseThrow();
        });
    }

    /** Within a transaction of the ente: what its steps come to, by which lists and rounds go. */
    private static void settle(JdbcClient jdbc, TenantId tenant) {
        jdbc.sql("""
                        update avvio a
                        set stato = case when a.annullato_il is not null then 'ANNULLATO'
                                         when a.confermato_il is not null then 'CONFERMATO'
                                         else p.stato end,
                            prossimo = case when a.annullato_il is null and a.confermato_il is null and p.stato = 'IN_CORSO'
                                            then p.prossimo end
                        from (select case when bool_or(stato = 'FALLITO') then 'FALLITO'
                                          when bool_or(stato = 'MANCA') then 'MANCA'
                                          when bool_or(stato = 'DA_FARE') then 'IN_CORSO'
                                          else 'PRONTO' end as stato,
                                     max(prossimo) filter (where stato = 'DA_FARE') as prossimo
                              from avvio_passo
                              where tenant_id = :tenant) p
                        where a.tenant_id = :tenant""").param("tenant", tenant.value()).update();
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
        settle(jdbc, tenant);
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
        settle(jdbc, tenant);
    }

    /** Within a transaction of the ente. */
    static void change(JdbcClient jdbc, TenantId tenant, Dati dati) {
        jdbc.sql("update avvio set dati = :dati::jsonb, nome = :nome where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .param("nome", nome(dati))
                .param("dati", EventJson.mapper().writeValueAsString(dati))
                .update();
    }

    /** Within a transaction of the ente. @return whether it was still on its way */
    static boolean end(JdbcClient jdbc, TenantId tenant, Instant now, boolean confirmed) {
        boolean was = jdbc.sql("""
                        update avvio
                        set confermato_il = case when :confirmed then :now::timestamptz end,
                            annullato_il = case when :confirmed then null else :now::timestamptz end
                        where tenant_id = :tenant and confermato_il is null and annullato_il is null""")
                        .param("confirmed", confirmed)
                        .param("now", Timestamp.from(now))
                        .param("tenant", tenant.value())
                        .update()
                == 1;
        settle(jdbc, tenant);
        return was;
    }

    private static Fatto fatto(ResultSet row) throws SQLException {
        return new Fatto(
                Passo.valueOf(row.getString("passo")),
                Passo.Stato.valueOf(row.getString("stato")),
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
                StatoAvvio.valueOf(row.getString("stato")),
                steps);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
