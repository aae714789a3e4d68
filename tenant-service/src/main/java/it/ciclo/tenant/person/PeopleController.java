// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeopleController {

    private static final int MOST_NAMES = 1_000;

    record Persona(PersonId id, String nome, String cognome, boolean cancellata, List<Appartenenza> appartenenze) {}

    record Appartenenza(
            UUID id,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al) {}

    record NomiRequest(@Nullable List<PersonId> ids) {}

    record PersonaRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable String nome,
            @Nullable String cognome) {}

    record Registered(PersonId id) {}

    private final Register register;
    private final People people;
    private final Changes changes;

    PeopleController(Register register, People people, Changes changes) {
        this.register = register;
        this.people = people;
        this.changes = changes;
    }

    /** Everybody who is or was somebody here. */
    @GetMapping("/enti/{tenant}/persone")
    List<Persona> persone() {
        TenantId tenant = TenantContext.current().tenant();
        return register.during(new OfTenant(tenant), jdbc -> {
            Map<PersonId, List<Appartenenza>> memberships = new LinkedHashMap<>();
            jdbc.sql("""
                            select membership_id, person_id, role, unita_id, valid_from, valid_to
                            from membership
                            where tenant_id = :tenant and not revoked and delegante is null
                            order by person_id, valid_from, membership_id""").param("tenant", tenant.value()).query(row -> {
                UUID unita = row.getObject("unita_id", UUID.class);
                memberships
                        .computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), _ -> new ArrayList<>())
                        .add(new Appartenenza(
                                row.getObject("membership_id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                unita == null ? null : new UnitaId(unita),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)));
            });
            Map<PersonId, People.Nome> names = people.names(jdbc, memberships.keySet());
            return memberships.entrySet().stream()
                    .map(e -> persona(e.getKey(), names.get(e.getKey()), e.getValue()))
                    .sorted(java.util.Comparator.comparing(Persona::cognome).thenComparing(Persona::nome))
                    .toList();
        });
    }

    /** Ids of people who were never anybody here stay unnamed. */
    @PostMapping("/enti/{tenant}/persone/nomi")
    Map<String, People.Nome> nomi(@RequestBody NomiRequest request) {
        List<PersonId> ids = request.ids() == null ? List.of() : request.ids();
        if (ids.size() > MOST_NAMES) {
            throw new ProblemException(422, Problem.at("/ids", "TOO_MANY", Integer.toString(MOST_NAMES)));
        }
        return register.during(new OfTenant(TenantContext.current().tenant()), jdbc -> {
            Map<String, People.Nome> named = new LinkedHashMap<>();
            people.names(jdbc, ids).forEach((id, nome) -> named.put(id.toString(), nome));
            return named;
        });
    }

    @PostMapping("/enti/{tenant}/persone")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody PersonaRequest request) {
        Complaints complaints = new Complaints();
        NewPerson person = NewPerson.checked(
                complaints, "", request.username(), request.password(), request.nome(), request.cognome());
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        PersonId id = new PersonId(UUID.randomUUID());
        return register.during(new OfTenant(context.tenant()), jdbc -> {
            people.add(jdbc, id, person, "");
            changes.noteRegistration(jdbc, context.tenant(), context.person(), id);
            return new Registered(id);
        });
    }

    private static Persona persona(PersonId id, People.@Nullable Nome nome, List<Appartenenza> memberships) {
        return nome == null
                ? new Persona(id, "", "", false, memberships)
                : new Persona(id, nome.nome(), nome.cognome(), nome.cancellata(), memberships);
    }
}
