// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and where. */
@RestController
class IoController {

    /** @param gestore whether she is one of those who run the platform, which makes her nobody in any ente */
    record Io(
            PersonId id,
            String nome,
            String cognome,
            List<Appartenenza> appartenenze,
            List<Appartenenza> finite,
            List<Consorzio> consorzi,
            boolean gestore) {}

    /**
     * @param estintoDal from when another ente succeeds this one; absent where it lives on
     * @param sospensione why nothing is written there for now; absent where it is not suspended
     * @param accesso what lets in somebody who runs the platform; absent for who has a role of the ente
     */
    record Appartenenza(
            TenantId tenant,
            String denominazione,
            String provincia,
            boolean demo,
            EnteState stato,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al,
            @Nullable LocalDate estintoDal,
            @Nullable String successore,
            @Nullable Delegante delegante,
            @Nullable Sospensione sospensione,
            @Nullable Accesso accesso) {

        Appartenenza of(Delegante one) {
            return new Appartenenza(
                    tenant,
                    denominazione,
                    provincia,
                    demo,
                    stato,
                    ruolo,
                    unita,
                    dal,
                    al,
                    estintoDal,
                    successore,
                    one,
                    sospensione,
                    accesso);
        }

        boolean isOver(LocalDate day) {
            return al != null && al.isBefore(day);
        }
    }

    /** Who holds a role that was delegated. */
    record Delegante(PersonId id, String nome, String cognome) {}

    /** Of who runs the platform. @param fino the moment it ends by itself */
    record Accesso(UUID id, Instant fino) {}

    record Consorzio(UUID id, String nome) {}

    private final Register register;
    private final People people;
    private final Clock clock;

    IoController(Register register, People people, Clock clock) {
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/io")
    Io io() {
        SignedIn me = SignedIn.current();
        PersonId person = me.person();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return register.during(new OfPerson(person), jdbc -> {
            People.Nome nome = people.names(jdbc, List.of(person)).get(person);
            if (nome == null || nome.cancellata()) {
                // A token can outlive the person it names.
                throw new ProblemException(401, Problem.of("UNAUTHENTICATED"));
            }
            List<Consorzio> consortia = me.enti() == null ? consortia(jdbc, person, today) : List.of();
            boolean gestore = me.enti() == null && Gestore.is(jdbc, person);
            // Last: who delegates is seen in her ente alone.
            List<Appartenenza> memberships = memberships(jdbc, me, today).stream()
                    .map(m -> m.delegante() == null
                            ? m
                            : named(jdbc, m, m.delegante().id()))
                    .toList();
            return new Io(
                    person,
                    nome.nome(),
                    nome.cognome(),
                    memberships.stream().filter(m -> !m.isOver(today)).toList(),
                    memberships.stream().filter(m -> m.isOver(today)).toList(),
                    consortia,
                    gestore);
        });
    }

    private Appartenenza named(JdbcClient jdbc, Appartenenza m, PersonId delegante) {
        register.add(new OfTenant(m.tenant()));
        People.Nome nome = people.names(jdbc, List.of(delegante)).get(delegante);
        return m.of(
                nome == null
                        ? new Delegante(delegante, "", "")
                        : new Delegante(delegante, nome.nome(), nome.cognome()));
    }

    /** Those of today are a way in; those of the past are only shown. Given by mistake is no past. Only where the sign-in is good. */
    private static List<Appartenenza> memberships(JdbcClient jdbc, SignedIn me, LocalDate today) {
        return jdbc.sql("""
                        select m.tenant_id, e.profile ->> 'denominazione' as denominazione,
                               e.profile ->> 'provincia' as provincia, e.demo, e.state,
                               cast(e.estinzione ->> 'dal' as date) as estinto_dal, e.estinzione ->> 'denominazione' as successore,
                               m.role, m.unita_id, m.valid_from, m.valid_to, m.delegante, e.suspension, a.access_id, a.until
                        from tenancy.membership m
                        join tenancy.ente e on e.tenant_id = m.tenant_id
                        left join operator_access a on a.tenant_id = m.tenant_id and a.access_id = m.membership_id
                        where m.person_id = :person and not m.revoked and m.role <> 'CONSORTIUM_ADMIN'
                          and m.valid_from <= :today
                          and (cast(:enti as text) is null or e.profile ->> 'codiceIstat' = any(string_to_array(:enti, ' ')))
                        order by denominazione, m.tenant_id, m.role, m.valid_from""")
                .param("person", me.person().value())
                .param("today", today)
                .param("enti", me.enti() == null ? null : String.join(" ", me.enti()))
                .query((row, _) -> {
                    UUID unita = row.getObject("unita_id", UUID.class);
                    UUID delegante = row.getObject("delegante", UUID.class);
                    UUID access = row.getObject("access_id", UUID.class);
                    String suspension = row.getString("suspension");
                    return new Appartenenza(
                            new TenantId(row.getObject("tenant_id", UUID.class)),
                            row.getString("denominazione"),
                            row.getString("provincia"),
                            row.getBoolean("demo"),
                            EnteState.valueOf(row.getString("state")),
                            Role.valueOf(row.getString("role")),
                            unita == null ? null : new UnitaId(unita),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getObject("estinto_dal", LocalDate.class),
                            row.getString("successore"),
                            delegante == null ? null : new Delegante(new PersonId(delegante), "", ""),
                            suspension == null ? null : EventJson.mapper().readValue(suspension, Sospensione.class),
                            access == null
                                    ? null
                                    : new Accesso(
                                            access, row.getTimestamp("until").toInstant()));
                })
                .list();
    }

    private static List<Consorzio> consortia(JdbcClient jdbc, PersonId person, LocalDate today) {
        return jdbc.sql("""
                        select c.consortium_id, c.nome
                        from consortium_admin a
                        join consortium c on c.consortium_id = a.consortium_id
                        where a.person_id = :person
                          and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                        order by c.nome""")
                .param("person", person.value())
                .param("today", today)
                .query((row, _) -> new Consorzio(row.getObject("consortium_id", UUID.class), row.getString("nome")))
                .list();
    }
}
