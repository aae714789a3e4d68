// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accesses as they are shown, with the names of who runs the platform. */
final class Vista {

    private static final int READINGS = 500;
    private static final int FOUND = 20;

    /** Whoever it was: one of those who run the platform. */
    private static final String GESTORE = "Gestore della piattaforma";

    /** @param stato ACTIVE or SUSPENDED */
    record EnteTrovato(TenantId tenant, String denominazione, String provincia, String codiceIstat, String stato) {}

    /**
     * @param mio whether who looks at it has asked for it
     * @param finitoDa who ended it earlier, where her name can be told; null where it ended by itself or the ente ended it
     */
    record Chiesto(
            UUID id,
            TenantId tenant,
            String denominazione,
            String motivo,
            Accesso.Stato stato,
            String chiestoDa,
            Instant chiestoIl,
            @Nullable String decisoDa,
            @Nullable Instant decisoIl,
            @Nullable String rifiuto,
            @Nullable Instant fino,
            Fine fine,
            @Nullable String finitoDa,
            @Nullable Instant finitoIl,
            boolean mio) {}

    /** How it ended. */
    enum Fine {
        NESSUNA,
        DA_SOLO,
        PRIMA
    }

    record LetturaGestore(Instant quando, String azione, String dove) {}

    /** As its ente sees it. @param letture what was read, newest first */
    record Subito(Chiesto accesso, List<LetturaGestore> letture) {}

    private record Riga(UUID accesso, LetturaGestore lettura) {}

    private final Register register;
    private final Gestori gestori;
    private final People people;

    Vista(Register register, Gestori gestori, People people) {
        this.register = register;
        this.gestori = gestori;
        this.people = people;
    }

    /** Enti that may be asked for: a part of the name, the ISTAT code, or the id itself. */
    List<EnteTrovato> find(PersonId person, String text) {
        String asked = text.strip();
        return gestori.during(person, jdbc -> {
            if (asked.length() < 2) {
                return List.of();
            }
            return jdbc.sql("""
                            select v.tenant_id, v.state, v.profile ->> 'denominazione' as denominazione,
                                   v.profile ->> 'provincia' as provincia, v.profile ->> 'codiceIstat' as istat
                            from tenancy.ente v
                            where v.state <> 'ONBOARDING' and v.tenant_id in (
                                select a.tenant_id from ente_attribute a
                                where (a.attribute = 'codiceIstat' and a.value = :asked)
                                   or (a.attribute = 'denominazione' and a.tenant_id::text = :asked)
                                   or (a.attribute = 'denominazione' and position(lower(:asked) in lower(a.value)) > 0)
                                order by a.value
                                limit :most)
                            order by denominazione, v.tenant_id""")
                    .param("asked", asked)
                    .param("most", FOUND)
                    .query((row, _) -> new EnteTrovato(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getString("denominazione"),
                            row.getString("provincia"),
                            row.getString("istat"),
                            row.getString("state")))
                    .list();
        });
    }

    /** Of all enti. */
    List<Chiesto> all(PersonId person) {
        return gestori.during(person, jdbc -> shown(jdbc, AccessiSql.all(jdbc, null), person));
    }

    List<Subito> of(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> {
            Map<UUID, List<LetturaGestore>> readings = readings(jdbc, tenant);
            return shown(jdbc, AccessiSql.all(jdbc, tenant), null).stream()
                    .map(one -> new Subito(one, readings.getOrDefault(one.id(), List.of())))
                    .toList();
        });
    }

    private List<Chiesto> shown(JdbcClient jdbc, List<Accesso> all, @Nullable PersonId person) {
        List<PersonId> ids = new ArrayList<>();
        for (Accesso one : all) {
            ids.add(one.chiestoDa());
            add(ids, one.decisoDa());
            add(ids, one.finitoDa());
        }
        Map<PersonId, People.Nome> names = people.names(jdbc, ids);
        Map<TenantId, String> enti = enti(jdbc, all);
        return all.stream()
                .map(one -> new Chiesto(
                        one.id(),
                        one.tenant(),
                        enti.getOrDefault(one.tenant(), ""),
                        one.motivo(),
                        one.stato(),
                        Objects.requireNonNullElse(named(names, one.chiestoDa()), GESTORE),
                        one.chiestoIl(),
                        one.decisoDa() == null
                                ? null
                                : Objects.requireNonNullElse(named(names, one.decisoDa()), GESTORE),
                        one.decisoIl(),
                        one.rifiuto(),
                        one.fino(),
                        fine(one),
                        one.finitoDa() == null ? null : named(names, one.finitoDa()),
                        one.finitoIl(),
                        one.chiestoDa().equals(person)))
                .toList();
    }

    private static void add(List<PersonId> ids, @Nullable PersonId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static Fine fine(Accesso one) {
        return one.finitoIl() == null ? Fine.NESSUNA : one.finitoDa() == null ? Fine.DA_SOLO : Fine.PRIMA;
    }

    private static Map<TenantId, String> enti(JdbcClient jdbc, List<Accesso> all) {
        return jdbc
                .sql(
                        "select tenant_id, profile ->> 'denominazione' as nome from tenancy.ente where tenant_id = any(:ids)")
                .param(
                        "ids",
                        all.stream().map(one -> one.tenant().value()).distinct().toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(new TenantId(row.getObject("tenant_id", UUID.class)), row.getString("nome")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The name, where this transaction sees it. */
    private static @Nullable String named(Map<PersonId, People.Nome> names, PersonId person) {
        People.Nome nome = names.get(person);
        return nome == null || nome.cancellata() ? null : nome.nome() + " " + nome.cognome();
    }

    private static Map<UUID, List<LetturaGestore>> readings(JdbcClient jdbc, TenantId tenant) {
        return jdbc
                .sql("""
                        select recorded_at, reason from reading
                        where tenant_id = :tenant and acting_role = 'OPERATOR'
                        order by reading desc
                        limit :shown""")
                .param("tenant", tenant.value())
                .param("shown", READINGS)
                .query((row, _) -> {
                    String[] parts = row.getString("reason").split(" ", 3);
                    return new Riga(
                            UUID.fromString(parts[0]),
                            new LetturaGestore(row.getTimestamp("recorded_at").toInstant(), parts[1], parts[2]));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Riga::accesso, Collectors.mapping(Riga::lettura, Collectors.toList())));
    }
}
