// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Invito;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Stato;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.invito.Segreto;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfInvito;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody does who came with the secret of an invitation to administer a consortium. */
final class Ingresso {

    record Offerta(Invito invito, String consorzio) {}

    private final Register register;
    private final InvitiConsorzio inviti;
    private final People people;
    private final Clock clock;

    Ingresso(Register register, InvitiConsorzio inviti, People people, Clock clock) {
        this.register = register;
        this.inviti = inviti;
        this.people = people;
        this.clock = clock;
    }

    /** Empty for a secret that was never given out, is used, replaced, revoked or too old: who asks learns no more than that. */
    Optional<Offerta> offer(Segreto secret) {
        return register.during(
                new OfInvito(secret.sha256()),
                jdbc -> inviti.withSecret(jdbc, secret)
                        .map(i -> new Offerta(i, Amministratori.name(jdbc, i.consortium()))));
    }

    /** With a new access. @throws ProblemException 404 when the secret is none any more, 422 after too many tries, or when the user name is taken */
    UUID accept(Segreto secret, NewPerson account) {
        // Counted before it is made, as that into an ente.
        boolean counted = register.during(new OfInvito(secret.sha256()), jdbc -> {
            Invito invito = offered(jdbc, secret);
            register.add(new OfConsortium(invito.consortium()));
            return InvitiConsorzio.tried(jdbc, invito);
        });
        if (!counted) {
            throw new ProblemException(422, Problem.of("INVITO_TRIED"));
        }
        return accepted(secret, new PersonId(UUID.randomUUID()), account);
    }

    /** By somebody who has one. @throws ProblemException 422 when she administers it already */
    UUID accept(Segreto secret, PersonId person) {
        return accepted(secret, person, null);
    }

    private UUID accepted(Segreto secret, PersonId person, @Nullable NewPerson account) {
        return register.during(new OfInvito(secret.sha256()), jdbc -> {
            UUID consortium = offered(jdbc, secret).consortium();
            register.add(new OfConsortium(consortium));
            // Of two who come with it at once, one finds it used.
            Consortia.alone(jdbc, consortium);
            Invito invito = offered(jdbc, secret);
            register.add(new OfPerson(person));
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            if (account != null) {
                people.add(jdbc, person, account, "");
            } else if (administers(jdbc, consortium, person, today)) {
                throw new ProblemException(422, Problem.of("ADMINISTRATOR_ALREADY"));
            }
            jdbc.sql("""
                            insert into consortium_admin (consortium_id, person_id, valid_from, entrato_da, motivo)
                            values (:consortium, :person, :today, :by, :motivo)
                            on conflict (consortium_id, person_id, valid_from) do update
                            set valid_to = null, fine_da = null, fine_motivo = null, fine_il = null,
                                entrato_da = excluded.entrato_da, motivo = excluded.motivo""")
                    .param("consortium", consortium)
                    .param("person", person.value())
                    .param("today", today)
                    .param("by", invito.creatoDa().value())
                    .param("motivo", invito.motivo())
                    .update();
            InvitiConsorzio.over(jdbc, invito, Stato.ACCETTATO, null, null);
            return consortium;
        });
    }

    private Invito offered(JdbcClient jdbc, Segreto secret) {
        return inviti.withSecret(jdbc, secret)
                .orElseThrow(() -> new ProblemException(404, Problem.of("INVITO_NOT_VALID")));
    }

    private static boolean administers(JdbcClient jdbc, UUID consortium, PersonId person, LocalDate today) {
        return jdbc.sql("""
                        select exists (
                            select 1 from consortium_admin
                            where consortium_id = :consortium and person_id = :person
                              and (valid_to is null or valid_to >= :today))""")
                .param("consortium", consortium)
                .param("person", person.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
