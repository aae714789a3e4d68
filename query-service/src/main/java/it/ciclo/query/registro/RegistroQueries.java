// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import static it.ciclo.query.reading.RowReader.act;
import static it.ciclo.query.reading.RowReader.instant;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.query.reading.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The register, newest first, by keyset. */
public final class RegistroQueries {

    /** @param anno entries of a year come with those of the ente as such, which belong to no year */
    public record Filter(
            @Nullable Anno anno,
            @Nullable ObjectiveId obiettivo,
            @Nullable PersonId attore,
            @Nullable String tipo,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable String q,
            Reach reach) {}

    /**
     * How far who asks may see: always what is about documents and the ente.
     *
     * @param everyObjective whether all objectives too
     * @param units else only those of these units
     */
    public record Reach(boolean everyObjective, Set<UnitaId> units) {}

    public record VoceStream(String kind, UUID id) {}

    /**
     * @param anno whose year it is; null for what is of the ente as such
     * @param organo who decided, where an act did; {@code attore} is who recorded it
     * @param delegante whose role it was, where who recorded it acted by delegation
     */
    public record Voce(
            long sequenza,
            @Nullable Anno anno,
            Instant registratoIl,
            String tipo,
            PersonId attore,
            String ruolo,
            @Nullable PersonId delegante,
            @Nullable Act atto,
            @Nullable Organ organo,
            List<Pezzo> frase,
            @Nullable String motivo,
            VoceStream stream,
            @Nullable String flag) {}

    /** @param before hash of the entry before, as we have it */
    public record Prova(EventEnvelope event, String before) {

        /** Computed anew from the stored bytes. */
        public boolean coversAll() {
            return event.follows(before);
        }
    }

    private static final String UNKNOWN = "un indicatore";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String CURVED = "\u2018\u2019\u02BC";
    private static final String STRAIGHT = "'".repeat(CURVED.length());

    private final JdbcClient jdbc;
    private final ZoneId zone;

    /** @param zone whose days the filter means */
    public RegistroQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** @param before entries below this number; at most {@code limit} */
    public List<Voce> page(Filter filter, long before, int limit) {
        List<Voce> page = filtered(jdbc.sql("""
                        select v.sequenza, v.anno, v.registrato_il, v.tipo, v.attore, v.ruolo, v.delegante, v.atto_organo, v.atto_numero,
                               v.atto_data, v.atto_esecutivo, v.motivo, v.frase, v.flag, v.stream_kind, v.document_id
                        from read.voce v
                        where v.sequenza < :before
                          and (:anno < 0 or v.anno = :anno or v.anno is null)
                          and (not :by_objective
                               or v.sequenza = any (array(select o.sequenza
                                                          from read.voce o
                                                          where o.objective_id = :objective
                                                          union all
                                                          select t.sequenza
                                                          from read.voce_objective t
                                                          where t.objective_id = :objective)))
                          and (not :by_actor or v.attore = :actor)
                          and (:tipo = '' or v.tipo = :tipo)
                          and v.registrato_il >= :from and v.registrato_il < :until
                          and (:q = '' or translate(v.testo, :curved, :straight) ilike :pattern)
                          and (:everything or v.objective_id is null
                               or v.objective_id in (select o.objective_id
                                                     from read.objective o
                                                     where o.unita_id in (:units)))
                        order by v.sequenza desc
                        limit :limit"""), filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> voce(row))
                .list();
        return named(page);
    }

    public long count(Filter filter) {
        return filtered(jdbc.sql("""
                        select count(*)
                        from read.voce v
                        where (:anno < 0 or v.anno = :anno or v.anno is null)
                          and (not :by_objective
                               or v.sequenza = any (array(select o.sequenza
                                                          from read.voce o
                                                          where o.objective_id = :objective
                                                          union all
                                                          select t.sequenza
                                                          from read.voce_objective t
                                                          where t.objective_id = :objective)))
                          and (not :by_actor or v.attore = :actor)
                          and (:tipo = '' or v.tipo = :tipo)
                          and v.registrato_il >= :from and v.registrato_il < :until
                          and (:q = '' or translate(v.testo, :curved, :straight) ilike :pattern)
                          and (:everything or v.objective_id is null
                               or v.objective_id in (select o.objective_id
                                                     from read.objective o
                                                     where o.unita_id in (:units)))"""), filter).query(Long.class).single();
    }

    /** Empty where it is not there, or not for who asks. */
    public Optional<Voce> one(long sequenza, Reach reach) {
        Filter all = new Filter(null, null, null, null, null, null, null, reach);
        return page(all, sequenza + 1, 1).stream()
                .filter(voce -> voce.sequenza() == sequenza)
                .findFirst();
    }

    public List<Campo> campi(long sequenza) {
        List<Campo> campi = List.of(jdbc.sql("""
                        select campi
                        from read.voce
                        where sequenza = :sequenza""")
                .param("sequenza", sequenza)
                .query((row, _) -> json(row, "campi", Campo[].class))
                .single());
        Map<IndicatoreId, String> names = indicatori(campi.stream().map(Campo::indicatore));
        List<Campo> named = campi.stream()
                .map(c -> c.indicatore() == null ? c : c.of(names.getOrDefault(c.indicatore(), UNKNOWN)))
                .toList();
        if (named.stream().noneMatch(c -> Settori.isIn(c.campo()))) {
            return named;
        }
        Settori settori = settori();
        return named.stream().map(c -> c.in(settori)).toList();
    }

    public Prova prova(TenantId tenant, long sequenza) {
        String before = jdbc.sql("""
                        select hash
                        from read.evento
                        where sequenza = :before""")
                .param("before", sequenza - 1)
                .query(String.class)
                .optional()
                .orElseGet(() -> HexFormat.of().formatHex(ChainHash.genesis(tenant.value())));
        return new Prova(
                jdbc.sql("""
                                select sequenza, event_id, recorded_at, command_id, actor_id, acting_role, stream_kind, document_id,
                                       stream_version, event_type, event_revision, metadata, payload, leaf_hash, previous_hash, hash
                                from read.evento
                                where sequenza = :sequenza""")
                        .param("sequenza", sequenza)
                        .query((row, _) -> envelope(tenant, row))
                        .single(),
                before);
    }

    private static EventEnvelope envelope(TenantId tenant, ResultSet row) throws SQLException {
        return new EventEnvelope(
                tenant,
                row.getLong("sequenza"),
                uuid(row, "event_id"),
                instant(row, "recorded_at"),
                uuid(row, "command_id"),
                person(row, "actor_id"),
                row.getString("acting_role"),
                StreamKind.ofCode(row.getString("stream_kind")),
                uuid(row, "document_id"),
                row.getLong("stream_version"),
                row.getString("event_type"),
                row.getInt("event_revision"),
                row.getString("metadata"),
                row.getString("payload"),
                row.getString("leaf_hash"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private StatementSpec filtered(StatementSpec statement, Filter f) {
        LocalDate from = f.dal() == null ? LocalDate.of(1970, 1, 1) : f.dal();
        LocalDate until = f.al() == null ? LocalDate.of(9999, 1, 1) : f.al().plusDays(1);
        String q = f.q() == null ? "" : straight(f.q().strip());
        return statement
                .param("anno", f.anno() == null ? -1 : f.anno().value())
                .param("by_objective", f.obiettivo() != null)
                .param(
                        "objective",
                        f.obiettivo() == null ? NOBODY : f.obiettivo().value())
                .param("by_actor", f.attore() != null)
                .param("actor", f.attore() == null ? NOBODY : f.attore().value())
                .param("tipo", f.tipo() == null ? "" : f.tipo())
                .param("from", from.atStartOfDay(zone).toOffsetDateTime())
                .param("until", until.atStartOfDay(zone).toOffsetDateTime())
                .param("q", q)
                .param("curved", CURVED)
                .param("straight", STRAIGHT)
                .param("pattern", "%" + literally(q) + "%")
                .param("everything", f.reach().everyObjective())
                .param(
                        "units",
                        f.reach().units().isEmpty()
                                ? List.of(NOBODY)
                                : f.reach().units().stream().map(UnitaId::value).toList());
    }

    /** Our sentences have the apostrophe of print, keyboards another, word processors either. */
    private static String straight(String text) {
        return text.codePoints()
                .map(c -> CURVED.indexOf(c) >= 0 ? '\'' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What people type is text, not a pattern. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Voce voce(ResultSet row) throws SQLException {
        Act atto = act(row, "");
        return new Voce(
                row.getLong("sequenza"),
                row.getObject("anno") == null ? null : new Anno(row.getInt("anno")),
                instant(row, "registrato_il"),
                row.getString("tipo"),
                person(row, "attore"),
                row.getString("ruolo"),
                row.getObject("delegante") == null ? null : person(row, "delegante"),
                atto,
                atto == null ? null : atto.organo(),
                List.of(json(row, "frase", Pezzo[].class)),
                row.getString("motivo"),
                new VoceStream(row.getString("stream_kind"), uuid(row, "document_id")),
                row.getString("flag"));
    }

    /** What indicatori are called now, of which an event knew only the id. */
    private Map<IndicatoreId, String> indicatori(Stream<@Nullable IndicatoreId> unnamed) {
        List<UUID> ids = unnamed.filter(Objects::nonNull)
                .map(IndicatoreId::value)
                .distinct()
                .toList();
        Map<IndicatoreId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select indicatore_id, nome
                            from read.indicatore
                            where indicatore_id in (:ids)""").param("ids", ids).query(row -> {
                names.put(new IndicatoreId(RowReader.uuid(row, "indicatore_id")), row.getString("nome"));
            });
        }
        return names;
    }

    /** Fills in the objectives and indicatori that an event names by id alone. */
    private List<Voce> named(List<Voce> page) {
        boolean settori = page.stream()
                .flatMap(voce -> voce.frase().stream())
                .anyMatch(p -> p.testo() != null && Settori.isIn(p.testo()));
        return settori ? named(objectivesNamed(page), settori()) : objectivesNamed(page);
    }

    private Settori settori() {
        Map<UnitaId, String> nomi = new HashMap<>();
        jdbc.sql("""
                        select unita_id, nome
                        from read.unita""").query(row -> {
            nomi.put(new UnitaId(RowReader.uuid(row, "unita_id")), row.getString("nome"));
        });
        return new Settori(nomi);
    }

    private static List<Voce> named(List<Voce> page, Settori settori) {
        return page.stream()
                .map(v -> saying(
                        v,
                        v.frase().stream()
                                .map(p -> p.testo() == null || p.obiettivo() != null
                                        ? p
                                        : Pezzo.testo(settori.named(p.testo())))
                                .toList()))
                .toList();
    }

    private List<Voce> objectivesNamed(List<Voce> page) {
        List<UUID> unnamed = page.stream()
                .flatMap(voce -> voce.frase().stream())
                .filter(p -> p.testo() == null)
                .map(Pezzo::obiettivo)
                .filter(Objects::nonNull)
                .map(ObjectiveId::value)
                .distinct()
                .toList();
        if (unnamed.isEmpty()) {
            return page;
        }
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                        select objective_id, codice, titolo
                        from read.objective
                        where objective_id in (:ids)""").param("ids", unnamed).query(row -> {
            names.put(RowReader.uuid(row, "objective_id"), row.getString("codice") + " " + row.getString("titolo"));
        });
        Map<IndicatoreId, String> indicatori =
                indicatori(page.stream().flatMap(voce -> voce.frase().stream()).map(Pezzo::indicatore));
        return page.stream().map(voce -> named(voce, names, indicatori)).toList();
    }

    private static Pezzo named(Pezzo p, Map<UUID, String> names, Map<IndicatoreId, String> indicatori) {
        if (p.indicatore() != null) {
            return Pezzo.testo("«" + indicatori.getOrDefault(p.indicatore(), UNKNOWN) + "»");
        }
        return p.obiettivo() == null || p.testo() != null
                ? p
                : Pezzo.obiettivo(
                        p.obiettivo(),
                        names.getOrDefault(p.obiettivo().value(), p.obiettivo().toString()));
    }

    private static Voce named(Voce v, Map<UUID, String> names, Map<IndicatoreId, String> indicatori) {
        return saying(
                v, v.frase().stream().map(p -> named(p, names, indicatori)).toList());
    }

    private static Voce saying(Voce v, List<Pezzo> frase) {
        return new Voce(
                v.sequenza(),
                v.anno(),
                v.registratoIl(),
                v.tipo(),
                v.attore(),
                v.ruolo(),
                v.delegante(),
                v.atto(),
                v.organo(),
                frase,
                v.motivo(),
                v.stream(),
                v.flag());
    }
}
