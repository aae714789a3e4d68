// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPosta;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The reminders that were, are and will be sent. */
public final class Promemoria {

    private static final int SHOWN = 200;

    /** One thing to do. @param dove a path of the portal */
    public record Riga(String testo, String dove) {}

    /**
     * What one person is reminded of on a day.
     *
     * @param altre how many things more there are
     * @param dal the day that was the reason, where it is made up for; null: the day itself
     */
    public record Avviso(
            PersonId persona,
            List<Riga> righe,
            int altre,
            @Nullable LocalDate dal) {
        public Avviso {
            righe = List.copyOf(righe);
        }
    }

    /** Which one it is. */
    public record Chiave(TenantId tenant, PersonId persona, LocalDate giorno) {}

    /** What is sent. @param tentativi made so far @param dovuta since when it may be tried */
    public record Lettera(
            Chiave chiave, String oggetto, List<Riga> righe, int altre, String email, int tentativi, Instant dovuta) {}

    public enum Stato {
        IN_ATTESA,
        INVIATO,
        FALLITO,
        /** The person gave no address, or is not of the ente any more. */
        SENZA_INDIRIZZO,
        /** It waited so long that what it says has been said again. */
        SCADUTO
    }

    /** @param cose how many things it says or counts */
    public record Voce(
            PersonId persona,
            LocalDate giorno,
            String oggetto,
            int cose,
            Stato stato,
            int tentativi,
            @Nullable String errore,
            @Nullable Instant inviatoIl) {}

    private final Register register;
    private final Directory directory;

    public Promemoria(Register register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    /**
     * Written down once for a person and a day, whoever asks how often; not at all where the person was written to since the day that was
     * the reason. Who wants none gets none.
     */
    public int plan(TenantId tenant, LocalDate giorno, List<Avviso> avvisi) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> avvisi.stream()
                        .mapToInt(avviso -> plan(jdbc, tenant, giorno, avviso))
                        .sum());
    }

    private static int plan(JdbcClient jdbc, TenantId tenant, LocalDate giorno, Avviso avviso) {
        int things = avviso.righe().size() + avviso.altre();
        return jdbc.sql("""
                        insert into promemoria (tenant_id, person_id, giorno, oggetto, righe, altre, stato)
                        select :tenant, :person, :giorno, :oggetto, :righe::jsonb, :altre,
                               case when r.person_id is null then 'SENZA_INDIRIZZO' else 'IN_ATTESA' end
                        from membership m
                        left join person_recapito r on r.person_id = m.person_id
                        where m.tenant_id = :tenant and m.person_id = :person and not m.revoked
                          and m.valid_from <= :giorno and (m.valid_to is null or m.valid_to >= :giorno)
                          and (r.person_id is null or r.promemoria)
                          and not exists (select 1 from promemoria p
                                          where p.tenant_id = :tenant and p.person_id = :person
                                            and p.giorno between :dal and :giorno)
                        limit 1
                        on conflict do nothing""")
                .param("tenant", tenant.value())
                .param("person", avviso.persona().value())
                .param("giorno", giorno)
                .param("dal", Objects.requireNonNullElse(avviso.dal(), giorno))
                .param("oggetto", things == 1 ? "Ciclo: una cosa da fare" : "Ciclo: " + things + " cose da fare")
                .param("righe", EventJson.mapper().writeValueAsString(avviso.righe()))
                .param("altre", avviso.altre())
                .update();
    }

    /** The oldest that may be tried now. */
    List<Chiave> waiting(Instant now, int atMost) {
        return register.during(
                new OfPosta(),
                jdbc -> jdbc.sql("""
                        select tenant_id, person_id, giorno
                        from promemoria
                        where stato = 'IN_ATTESA' and prossimo <= :now
                        order by prossimo
                        limit :atMost""")
                        .param("now", Timestamp.from(now))
                        .param("atMost", atMost)
                        .query((row, _) -> new Chiave(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getObject("giorno", LocalDate.class)))
                        .list());
    }

    /**
     * Takes it to be sent: counted as a try, and not to be tried again before {@code again}, whatever becomes of whoever took it. Empty
     * where another process has it or it is done.
     */
    Optional<Lettera> claim(Chiave chiave, Instant now, IntFunction<Instant> again) {
        return register.during(new OfTenant(chiave.tenant()), jdbc -> {
            Optional<Lettera> taken = take(jdbc, chiave, now);
            taken.ifPresent(lettera -> update(
                    jdbc,
                    chiave,
                    "tentativi = tentativi + 1, prossimo = :again",
                    Map.of("again", Timestamp.from(again.apply(lettera.tentativi())))));
            return taken;
        });
    }

    private Optional<Lettera> take(JdbcClient jdbc, Chiave chiave, Instant now) {
        return jdbc.sql("""
                        select p.oggetto, p.righe::text as righe, p.altre, p.tentativi, p.prossimo, r.email, r.sealed
                        from promemoria p
                        left join person_recapito r on r.person_id = p.person_id and r.promemoria
                        where p.tenant_id = :tenant and p.person_id = :person and p.giorno = :giorno
                          and p.stato = 'IN_ATTESA' and p.prossimo <= :now
                        for update of p skip locked""")
                .param("tenant", chiave.tenant().value())
                .param("person", chiave.persona().value())
                .param("giorno", chiave.giorno())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Lettera(
                        chiave,
                        row.getString("oggetto"),
                        EventJson.mapper().readValue(row.getString("righe"), new TypeReference<List<Riga>>() {}),
                        row.getInt("altre"),
                        Recapiti.email(row, chiave.persona(), directory),
                        row.getInt("tentativi"),
                        row.getTimestamp("prossimo").toInstant()))
                .optional();
    }

    /** What became of it. @param errore empty where nothing went wrong */
    void mark(Chiave chiave, Stato stato, String errore, Instant now) {
        register.during(
                new OfTenant(chiave.tenant()),
                jdbc -> update(
                        jdbc,
                        chiave,
                        "stato = :stato, errore = nullif(:errore, ''),"
                                + " inviato_il = case when :stato = 'INVIATO' then :now::timestamptz end",
                        Map.of("stato", stato.name(), "errore", errore, "now", Timestamp.from(now))));
    }

    private static int update(JdbcClient jdbc, Chiave chiave, String set, Map<String, Object> values) {
        return jdbc.sql("update promemoria set " + set
                        + " where tenant_id = :tenant and person_id = :person and giorno = :giorno")
                .params(values)
                .param("tenant", chiave.tenant().value())
                .param("person", chiave.persona().value())
                .param("giorno", chiave.giorno())
                .update();
    }

    /** Newest first. */
    public List<Voce> of(TenantId tenant) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                        select person_id, giorno, oggetto, jsonb_array_length(righe) + altre as cose, stato, tentativi, errore, inviato_il
                        from promemoria
                        where tenant_id = :tenant
                        order by giorno desc, person_id
                        limit :shown""")
                        .param("tenant", tenant.value())
                        .param("shown", SHOWN)
                        .query((row, _) -> {
                            Timestamp sent = row.getTimestamp("inviato_il");
                            return new Voce(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getObject("giorno", LocalDate.class),
                                    row.getString("oggetto"),
                                    row.getInt("cose"),
                                    Stato.valueOf(row.getString("stato")),
                                    row.getInt("tentativi"),
                                    row.getString("errore"),
                                    sent == null ? null : sent.toInstant());
                        })
                        .list());
    }

    /** Tried anew from the beginning; whether there was one that is neither sent nor on its way. */
    public boolean again(Chiave chiave) {
        return register.during(
                new OfTenant(chiave.tenant()),
                jdbc -> jdbc.sql("""
                        update promemoria
                        set stato = 'IN_ATTESA', errore = null, tentativi = 0, prossimo = now()
                        where tenant_id = :tenant and person_id = :person and giorno = :giorno
                          and stato in ('FALLITO', 'SENZA_INDIRIZZO', 'SCADUTO')""")
                                .param("tenant", chiave.tenant().value())
                                .param("person", chiave.persona().value())
                                .param("giorno", chiave.giorno())
                                .update()
                        == 1);
    }
}
