// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.PersonDataErased;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.erasure.ErasureRequests.Richiesta;
import it.ciclo.tenant.keyring.ErasureRegister;
import it.ciclo.tenant.keyring.ErasureRegister.Erasure;
import it.ciclo.tenant.keyring.KeyRing;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.person.People.Nome;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erasing a person in an ente, which takes two people. Its order is what makes it safe to stop anywhere: first the line in the register outside the databases,
 * then the keys, then what the databases say of it; a start does again what is not done.
 */
final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final Register register;
    private final Changes changes;
    private final ErasureRequests requests;
    private final People people;
    private final KeyRing ring;
    private final ErasureRegister outside;
    private final Clock clock;

    Erasures(Register register, Changes changes, People people, KeyRing ring, ErasureRegister outside, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.people = people;
        this.requests = new ErasureRequests(changes);
        this.ring = ring;
        this.outside = outside;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for who never was anybody here, 422 for who still is, is erased already, is asked about, or is named in the request */
    UUID ask(TenantId tenant, PersonId person, PersonId by, Act atto, String reason) {
        return register.during(scopes(tenant, person), jdbc -> {
            check(jdbc, tenant, person);
            checkUnnamed(jdbc, person, Map.of("/atto/numero", atto.numero(), "/motivo", reason));
            return requests.ask(jdbc, tenant, person, by, atto, reason);
        });
    }

    List<Richiesta> requests(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> requests.all(jdbc, tenant));
    }

    /**
     * The second of two people says yes. The line outside is written while the request is locked: whoever withdraws comes before it or
     * too late.
     *
     * @return who was erased
     * @throws ProblemException 404 when there is no such request, 422 for who asked, or when the person is in office again
     */
    PersonId confirm(TenantId tenant, UUID request, PersonId by) {
        Erasure erasure = register.during(new OfTenant(tenant), jdbc -> {
            Richiesta asked = requests.open(jdbc, tenant, request);
            if (isOneOfThem(asked)) {
                throw new ProblemException(422, Problem.of("ERASURE_SAME_PERSON"));
            }
            register.add(new OfPerson(asked.persona()));
            check(jdbc, tenant, asked.persona());
            boolean last = isLast(jdbc, tenant, asked.persona());
            requests.confirm(jdbc, tenant, request, by, asked.motivo());
            Erasure decided = new Erasure(
                    tenant, asked.persona(), asked.atto(), by, clock.instant().truncatedTo(ChronoUnit.MICROS), last);
            outside.add(decided);
            return decided;
        });
        carryOut(erasure);
        return erasure.person();
    }

    /** Who asked, for whom she asked, and who acts for either, are one for this. */
    private static boolean isOneOfThem(Richiesta asked) {
        TenantContext context = TenantContext.current();
        return context.involves(asked.chiestaDa())
                || (asked.delegante() != null && context.involves(asked.delegante()));
    }

    /**
     * Taken back by who asked, or refused by another.
     *
     * @return whose data stay, until somebody asks again
     * @throws ProblemException 404 when there is no such request, 422 when it is decided, or when the reason names the person
     */
    PersonId withdraw(TenantId tenant, UUID request, PersonId by, String reason) {
        return register.during(new OfTenant(tenant), jdbc -> {
            Richiesta asked = requests.open(jdbc, tenant, request);
            register.add(new OfPerson(asked.persona()));
            checkUnnamed(jdbc, asked.persona(), Map.of("/motivo", reason));
            requests.withdraw(jdbc, tenant, request, by, reason);
            return asked.persona();
        });
    }

    /** All that were ever ordered, on whatever copy of the databases this is. */
    void again() {
        int forgotten = 0;
        for (Erasure erasure : outside.all()) {
            forgotten += carryOut(erasure) ? 1 : 0;
        }
        if (forgotten > 0) {
            LOG.warn("{} erasures that this database did not know were carried out again", forgotten);
        }
    }

    private boolean carryOut(Erasure erasure) {
        ring.destroy(erasure.tenant(), erasure.person());
        if (erasure.signIn()) {
            ring.destroy(KeyRing.DIRECTORY, erasure.person());
        }
        return register.during(scopes(erasure.tenant(), erasure.person()), jdbc -> {
            if (erasure.signIn()) {
                People.endSignIn(jdbc, erasure.person());
            }
            return record(jdbc, erasure);
        });
    }

    private boolean record(JdbcClient jdbc, Erasure erasure) {
        int added = jdbc.sql("""
                        insert into erased_person (tenant_id, person_id, atto, sign_in, erased_by)
                        select tenant_id, :person, :atto, :signIn, :by from ente where tenant_id = :tenant
                        on conflict do nothing""")
                .param("person", erasure.person().value())
                .param("atto", EventJson.mapper().writeValueAsString(erasure.atto()))
                .param("signIn", erasure.signIn())
                .param("by", erasure.by().value())
                .param("tenant", erasure.tenant().value())
                .update();
        if (added == 1) {
            changes.publish(
                    jdbc,
                    erasure.tenant(),
                    erasure.by(),
                    "PersonDataErased",
                    "persona " + erasure.person(),
                    number -> new PersonDataErased(number, erasure.tenant(), erasure.person(), erasure.atto()));
        }
        return added == 1;
    }

    private void check(JdbcClient jdbc, TenantId tenant, PersonId person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean known = exists(
                jdbc,
                "select exists (select 1 from membership where tenant_id = :tenant and person_id = :person)",
                tenant,
                person);
        if (!known) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        boolean inOffice = jdbc.sql("""
                        select exists (select 1 from membership
                                       where tenant_id = :tenant and person_id = :person and not revoked
                                         and (valid_to is null or valid_to >= :today))""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
        if (inOffice) {
            throw new ProblemException(422, Problem.of("PERSON_IN_OFFICE"));
        }
        if (exists(
                jdbc,
                "select exists (select 1 from erased_person where tenant_id = :tenant and person_id = :person)",
                tenant,
                person)) {
            throw new ProblemException(422, Problem.of("PERSON_ERASED"));
        }
    }

    /** What is said of an erasure is read for ever. */
    private void checkUnnamed(JdbcClient jdbc, PersonId person, Map<String, String> texts) {
        Nome somebody = people.names(jdbc, List.of(person)).get(person);
        if (somebody == null) {
            return;
        }
        Complaints complaints = new Complaints();
        new TreeMap<>(texts)
                .forEach((pointer, text) ->
                        complaints.when(Mention.of(somebody, text), pointer, "ERASURE_NAMES_THE_PERSON"));
        complaints.orThrow();
    }

    /** Whether no other ente has, or had and did not erase, anything to do with the person, and she administers no consortium. */
    private static boolean isLast(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return exists(jdbc, """
                select not exists (select 1 from membership m
                                   where m.person_id = :person and m.tenant_id <> :tenant and not m.revoked
                                     and not exists (select 1 from erased_person e
                                                     where e.tenant_id = m.tenant_id and e.person_id = m.person_id))
                   and not exists (select 1 from consortium_admin a where a.person_id = :person)""", tenant, person);
    }

    private static boolean exists(JdbcClient jdbc, String question, TenantId tenant, PersonId person) {
        return jdbc.sql(question)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static Scope[] scopes(TenantId tenant, PersonId person) {
        return new Scope[] {new OfTenant(tenant), new OfPerson(person)};
    }
}
