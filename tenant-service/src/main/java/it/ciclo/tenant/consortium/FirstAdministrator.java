// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.consortium;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** The first consortium and who administers it, made once: somebody must be there to let the others in. */
final class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Register register;
    private final People people;
    private final Clock clock;
    private final String account;

    /** @param account {@code username:password}, or empty */
    FirstAdministrator(Register register, People people, Clock clock, String account) {
        this.register = register;
        this.people = people;
        this.clock = clock;
        this.account = account;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (account.isEmpty()) {
            return;
        }
        int colon = account.indexOf(':');
        Complaints complaints = new Complaints();
        NewPerson person = NewPerson.checked(
                complaints,
                "",
                colon < 0 ? "" : account.substring(0, colon),
                account.substring(colon + 1),
                "Amministrazione",
                "Consorzio");
        PersonId id = new PersonId(UUID.randomUUID());
        boolean made = register.during(new OfPerson(id), jdbc -> {
            // Of two processes that start at once, one makes it.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
                    .query(row -> {});
            boolean first = jdbc.sql("select not exists (select 1 from consortium)")
                    .query(Boolean.class)
                    .single();
            if (!first) {
                return false;
            }
            // Only now: a setting that has done its work must not stop a later start.
            complaints.orThrow();
            UUID consortium = UUID.randomUUID();
            jdbc.sql("insert into consortium (consortium_id, nome) values (:id, :nome)")
                    .param("id", consortium)
                    .param("nome", "Consorzio dei comuni")
                    .update();
            people.add(jdbc, id, person, "");
            jdbc.sql("insert into consortium_admin (consortium_id, person_id, valid_from) values (:id, :person, :from)")
                    .param("id", consortium)
                    .param("person", id.value())
                    .param("from", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                    .update();
            return true;
        });
        if (made) {
            LOG.info("the first consortium and its administrator are there");
        }
    }
}
