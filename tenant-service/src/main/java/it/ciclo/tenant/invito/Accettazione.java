// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.invito.Inviti.Invito;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.person.Gestore;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfInvito;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody does who came with the secret of an invitation: reads it, and takes it up once. */
final class Accettazione {

    /** What a person reads before she accepts. */
    record Offerta(
            TenantId tenant, String ente, String nome, String cognome, String email, Role ruolo, Instant scadeIl) {}

    private final Register register;
    private final Inviti inviti;
    private final MembershipRegister memberships;
    private final People people;
    private final InstantSource clock;

    Accettazione(Register register, Inviti inviti, MembershipRegister memberships, People people, InstantSource clock) {
        this.register = register;
        this.inviti = inviti;
        this.memberships = memberships;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Empty for a secret that was never given out, is used, replaced, revoked, too old, or of an ente that is no more: who asks learns no more
     * than that.
     */
    Optional<Offerta> offer(Segreto secret) {
        return register.during(
                new OfInvito(secret.sha256()),
                jdbc -> inviti.withSecret(jdbc, secret, false).map(invito -> {
                    String ente = jdbc.sql(
                                    "select profile ->> 'denominazione' from tenancy.ente where tenant_id = :tenant")
                            .param("tenant", invito.tenant().value())
                            .query(String.class)
                            .optional()
                            .orElse("");
                    return new Offerta(
                            invito.tenant(),
                            ente,
                            invito.nome(),
                            invito.cognome(),
                            invito.email(),
                            invito.ruolo(),
                            invito.scadeIl() == null ? clock.instant() : invito.scadeIl());
                }));
    }

    /** With a new access. @throws ProblemException 404, 422 as {@link Inviti#tried}, and 422 when the user name is taken */
    TenantId accept(Segreto secret, NewPerson account) {
        inviti.tried(secret);
        PersonId person = new PersonId(UUID.randomUUID());
        return accepted(secret, person, account);
    }

    /** By somebody who has one. @throws ProblemException 422 for who runs the platform, or brings the ente in */
    TenantId accept(Segreto secret, PersonId person) {
        return accepted(secret, person, null);
    }

    private TenantId accepted(Segreto secret, PersonId person, @Nullable NewPerson account) {
        return register.during(new OfInvito(secret.sha256()), jdbc -> {
            // Of two who come with it at once, one finds it used.
            Invito invito = inviti.withSecret(jdbc, secret, true)
                    .orElseThrow(() -> new ProblemException(404, Problem.of("INVITO_NOT_VALID")));
            TenantId tenant = invito.tenant();
            register.add(new OfPerson(person));
            if (account != null) {
                people.add(jdbc, person, account, "");
            } else if (Gestore.is(jdbc, person)) {
                // Said to her, who knows it; who invited her is told nothing, and was asked for nothing but an address.
                throw new ProblemException(422, Problem.of("INVITO_OF_OPERATOR"));
            } else if (bringsIn(jdbc, tenant, person)) {
                throw new ProblemException(422, Problem.of("INVITO_OWN"));
            }
            memberships.grant(
                    jdbc,
                    tenant,
                    invito.creatoDa(),
                    new Grant(
                            invito.id(),
                            person,
                            invito.ruolo(),
                            invito.unita(),
                            invito.dal(),
                            invito.al(),
                            invito.motivo()));
            Inviti.over(jdbc, tenant, invito.id(), Inviti.Stato.ACCETTATO);
            return tenant;
        });
    }

    /** Who brings an ente in does not let herself in: only its own Segretario could. */
    private static boolean bringsIn(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from ente e
                            join consortium_admin a on a.consortium_id = e.consortium_id
                            where e.tenant_id = :tenant and e.state = 'ONBOARDING' and a.person_id = :person)""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
