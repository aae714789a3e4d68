// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.rinnovo;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.factor.SecondFactors;
import it.ciclo.tenant.invito.Segreto;
import it.ciclo.tenant.passkey.Passkeys;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfInvito;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links by which people get back in. What stands in one is known to who holds it; the register keeps its hash. */
public final class Rinnovi {

    private static final Duration VALID = Duration.ofHours(24);

    /** A link, told once. */
    record Dato(Segreto segreto, Instant scadeIl) {}

    /** Whose access a link renews. */
    public record Rinnovo(TenantId tenant, PersonId person) {}

    /** @param gestore whether who runs the installation gave it, who may for any access */
    private record Riga(TenantId tenant, PersonId person, Instant scadeIl, boolean gestore) {}

    private final Register register;
    private final Changes changes;
    private final People people;
    private final Lettere lettere;
    private final Clock clock;

    Rinnovi(Register register, Changes changes, People people, Lettere lettere, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.people = people;
        this.lettere = lettere;
        this.clock = clock;
    }

    /**
     * The link before is worth nothing from now on.
     *
     * @throws ProblemException 404 for who has no role here, 422 for oneself and for an access that opens more than this ente
     */
    Dato offer(TenantId tenant, PersonId actor, PersonId person, String reason) {
        if (actor.equals(person)) {
            throw new ProblemException(422, Problem.of("RINNOVO_OWN"));
        }
        Dato given = new Dato(Segreto.nuovo(), clock.instant().plus(VALID));
        register.during(new OfTenant(tenant), jdbc -> {
            refuseStrangers(jdbc, tenant, person);
            register.add(new OfPerson(person));
            if (opensMore(jdbc, tenant, person)) {
                throw new ProblemException(422, Problem.of("RINNOVO_ELSEWHERE"));
            }
            changes.note(jdbc, tenant, actor, "AccessRenewalOffered", person, reason);
            return jdbc.sql("""
                            insert into rinnovo (tenant_id, person_id, segreto, scade_il, creato_da)
                            values (:tenant, :person, :segreto, :scade, :actor)
                            on conflict (tenant_id, person_id) do update
                            set segreto = excluded.segreto, scade_il = excluded.scade_il, creato_da = excluded.creato_da,
                                tentativi = 0""")
                    .param("tenant", tenant.value())
                    .param("person", person.value())
                    .param("segreto", given.segreto().sha256())
                    .param("scade", Timestamp.from(given.scadeIl()))
                    .param("actor", actor.value())
                    .update();
        });
        lettere.offered(tenant, person);
        return given;
    }

    /** @throws ProblemException 404 for who has no role here, 422 where no link is open */
    void withdraw(TenantId tenant, PersonId actor, PersonId person, String reason) {
        register.during(new OfTenant(tenant), jdbc -> {
            refuseStrangers(jdbc, tenant, person);
            if (remove(jdbc, tenant, person) == 0) {
                throw new ProblemException(422, Problem.of("RINNOVO_NONE"));
            }
            changes.note(jdbc, tenant, actor, "AccessRenewalWithdrawn", person, reason);
            return true;
        });
    }

    /** Empty for a secret that was never given out, is used, replaced, withdrawn or too old, or whose person has come to open more since. */
    public Optional<Rinnovo> of(Segreto secret) {
        return register.during(
                new OfInvito(secret.sha256()),
                jdbc -> good(jdbc, secret).map(row -> new Rinnovo(row.tenant(), row.person())));
    }

    /**
     * A new password, and nothing else that was asked for before: no app, no recovery codes, no passkeys.
     *
     * @return whose sessions are to end
     * @throws ProblemException 404 as {@link #of}, 422 when the password is not one to have, or after too many tries
     */
    public PersonId use(Segreto secret, Complaints complaints, String password) {
        PersonId person = tried(secret);
        String hash = people.checkedHash(complaints, person, password);
        TenantId tenant = register.during(new OfInvito(secret.sha256()), jdbc -> {
            // Of two who come with it at once, one finds it used.
            Riga row = good(jdbc, secret).orElseThrow(Rinnovi::none);
            if (!spend(jdbc, row.tenant(), secret) || !people.setHash(jdbc, person, hash)) {
                throw none();
            }
            SecondFactors.remove(jdbc, person);
            Passkeys.removeAll(jdbc, person);
            changes.note(jdbc, row.tenant(), person, "AccessRenewed", person, "");
            return row.tenant();
        });
        lettere.used(tenant, person);
        return person;
    }

    /** Counted before it is carried out, so that many at once count too. */
    private PersonId tried(Segreto secret) {
        return register.during(new OfInvito(secret.sha256()), jdbc -> {
            Riga row = good(jdbc, secret).orElseThrow(Rinnovi::none);
            boolean counted = jdbc.sql("""
                            update rinnovo set tentativi = tentativi + 1
                            where tenant_id = :tenant and person_id = :person and tentativi < :most""")
                            .param("tenant", row.tenant().value())
                            .param("person", row.person().value())
                            .param("most", Segreto.TRIES)
                            .update()
                    == 1;
            if (!counted) {
                throw new ProblemException(422, Problem.of("RINNOVO_TRIED"));
            }
            return row.person();
        });
    }

    /** Within a transaction that came with the secret; from here on it is one of the ente and of the person. */
    private Optional<Riga> good(JdbcClient jdbc, Segreto secret) {
        Optional<Riga> found = jdbc.sql("""
                        select tenant_id, person_id, scade_il, creato_da is null as gestore from rinnovo
                        where segreto = :segreto""")
                .param("segreto", secret.sha256())
                .query((row, _) -> riga(row))
                .optional()
                .filter(row -> clock.instant().isBefore(row.scadeIl()));
        found.ifPresent(row -> {
            register.add(new OfTenant(row.tenant()));
            register.add(new OfPerson(row.person()));
        });
        return found.filter(row -> isHere(jdbc, row.tenant(), row.person()))
                .filter(row -> row.gestore() || !opensMore(jdbc, row.tenant(), row.person()));
    }

    private static Riga riga(ResultSet row) throws SQLException {
        return new Riga(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("scade_il").toInstant(),
                row.getBoolean("gestore"));
    }

    private static int remove(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("delete from rinnovo where tenant_id = :tenant and person_id = :person")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .update();
    }

    private static boolean spend(JdbcClient jdbc, TenantId tenant, Segreto secret) {
        return jdbc.sql("delete from rinnovo where tenant_id = :tenant and segreto = :segreto")
                        .param("tenant", tenant.value())
                        .param("segreto", secret.sha256())
                        .update()
                == 1;
    }

    private void refuseStrangers(JdbcClient jdbc, TenantId tenant, PersonId person) {
        if (!isHere(jdbc, tenant, person)) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
    }

    private boolean isHere(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from membership
                                       where tenant_id = :tenant and person_id = :person and not revoked
                                         and (valid_to is null or valid_to >= :today))""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    /** Within a transaction of the person: a segretario must not come into other enti, a consortium or the platform as somebody else. */
    private boolean opensMore(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from membership
                                       where tenant_id <> :tenant and person_id = :person and not revoked
                                         and (valid_to is null or valid_to >= :today))
                            or exists (select 1 from consortium_admin
                                       where person_id = :person and (valid_to is null or valid_to >= :today))
                            or exists (select 1 from platform_operator where person_id = :person and ended_at is null)""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static ProblemException none() {
        return new ProblemException(404, Problem.of("RINNOVO_NOT_VALID"));
    }
}
