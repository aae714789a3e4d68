// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.consortium;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium do. */
public final class Consortia {

    record Onboarding(
            TenantId tenant,
            EnteProfile profile,
            boolean demo,
            PersonId segretario,
            NewPerson account,
            LocalDate from) {}

    record EnteRow(
            TenantId tenant, String denominazione, EnteState stato, boolean demo, long persone, long appartenenze) {}

    private record Known(TenantId tenant, @Nullable String denominazione, EnteState stato, boolean demo) {}

    private final Register register;
    private final Enti enti;
    private final MembershipRegister memberships;
    private final People people;
    private final Clock clock;

    Consortia(Register register, Enti enti, MembershipRegister memberships, People people, Clock clock) {
        this.register = register;
        this.enti = enti;
        this.memberships = memberships;
        this.people = people;
        this.clock = clock;
    }

    /** Brings in an ente with its first Segretario, who alone can let others in. */
    TenantId onboard(UUID consortium, PersonId admin, Onboarding onboarding) {
        return register.during(scopes(consortium, admin), jdbc -> {
            check(jdbc, consortium, admin);
            alone(jdbc, consortium);
            if (!known(jdbc, consortium, List.of(onboarding.profile().codiceIstat()))
                    .isEmpty()) {
                throw new ProblemException(422, Problem.at("/profilo/codiceIstat", "ENTE_KNOWN"));
            }
            register.add(new OfTenant(onboarding.tenant()));
            people.add(jdbc, onboarding.segretario(), onboarding.account(), "/segretario");
            enti.open(
                    jdbc,
                    onboarding.tenant(),
                    consortium,
                    EnteState.ACTIVE,
                    onboarding.demo(),
                    onboarding.profile(),
                    admin);
            memberships.grant(
                    jdbc,
                    onboarding.tenant(),
                    admin,
                    new Grant(
                            UUID.randomUUID(),
                            onboarding.segretario(),
                            Role.SEGRETARIO,
                            null,
                            onboarding.from(),
                            null,
                            "Primo segretario, alla registrazione dell’ente"));
            return onboarding.tenant();
        });
    }

    /** States and counts; not who, and not what. By the ids that come after one, at most so many. */
    List<EnteRow> enti(UUID consortium, PersonId admin, boolean senzaAvvio, TenantId after, int atMost) {
        return register.during(scopes(consortium, admin), jdbc -> {
            check(jdbc, consortium, admin);
            return enti(jdbc, consortium, senzaAvvio, after, atMost).stream()
                    .map(known -> {
                        register.add(new OfTenant(known.tenant()));
                        return row(jdbc, known);
                    })
                    .toList();
        });
    }

    private static Scope[] scopes(UUID consortium, PersonId admin) {
        return new Scope[] {new OfConsortium(consortium), new OfPerson(admin)};
    }

    /** Within a transaction of the person. @throws ProblemException 404 when she does not administer it today */
    public void check(JdbcClient jdbc, UUID consortium, PersonId admin) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean administers = jdbc.sql("""
                        select exists (
                            select 1 from consortium_admin
                            where consortium_id = :consortium and person_id = :person
                              and valid_from <= :today and (valid_to is null or valid_to >= :today))""")
                .param("consortium", consortium)
                .param("person", admin.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (!administers) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
    }

    /** Within a transaction: two who bring in the same comune at once must see each other. */
    public static void alone(JdbcClient jdbc, UUID consortium) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:consortium))")
                .param("consortium", consortium.toString())
                .query(row -> {});
    }

    /** Within a transaction of the consortium: which of the codes are those of comuni it has brought in. */
    public static Set<String> known(JdbcClient jdbc, UUID consortium, Collection<String> istat) {
        return jdbc.sql("""
                        select a.value
                        from ente_attribute a
                        join ente e on e.tenant_id = a.tenant_id
                        where a.attribute = 'codiceIstat' and a.value = any(:istat)
                          and e.consortium_id = :consortium and (e.state <> 'SUSPENDED' or exists (
                              select 1 from ente_suspension s where s.tenant_id = e.tenant_id and s.state = 'IN_VIGORE'))""")
                .param("istat", istat.toArray(String[]::new))
                .param("consortium", consortium)
                .query(String.class)
                .set();
    }

    private static List<Known> enti(JdbcClient jdbc, UUID consortium, boolean senzaAvvio, TenantId after, int atMost) {
        return jdbc.sql("""
                        select e.tenant_id, e.state, e.demo, v.profile ->> 'denominazione' as denominazione
                        from (select tenant_id, state, demo from ente
                              where consortium_id = :consortium and tenant_id > :after
                                and not (:senzaAvvio and exists (
                                    select 1 from avvio a where a.tenant_id = ente.tenant_id))
                              order by tenant_id
                              limit :atMost) e
                        join tenancy.ente v on v.tenant_id = e.tenant_id
                        order by e.tenant_id""")
                .param("consortium", consortium)
                .param("senzaAvvio", senzaAvvio)
                .param("after", after.value())
                .param("atMost", atMost)
                .query((row, _) -> new Known(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getString("denominazione"),
                        EnteState.valueOf(row.getString("state")),
                        row.getBoolean("demo")))
                .list();
    }

    private static EnteRow row(JdbcClient jdbc, Known known) {
        return jdbc.sql("""
                        select count(distinct person_id) as persone, count(*) as appartenenze
                        from membership
                        where tenant_id = :tenant and not revoked""")
                .param("tenant", known.tenant().value())
                .query((row, _) -> new EnteRow(
                        known.tenant(),
                        known.denominazione() == null ? "" : known.denominazione(),
                        known.stato(),
                        known.demo(),
                        row.getLong("persone"),
                        row.getLong("appartenenze")))
                .single();
    }
}
