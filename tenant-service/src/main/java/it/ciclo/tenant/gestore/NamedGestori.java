// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Gestore;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfGestori;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those whom the configuration names run the platform, and nobody else: who is new gets an account, who is not named any more loses the
 * right. An account that was made elsewhere is never taken: somebody of an ente could have chosen the name.
 */
final class NamedGestori implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NamedGestori.class);

    private record Named(String username, String password) {}

    private final Register register;
    private final People people;
    private final Directory directory;
    private final List<Named> named;

    /** @param accounts {@code username:password}, separated by semicolons; or empty */
    NamedGestori(Register register, People people, Directory directory, String accounts) {
        this.register = register;
        this.people = people;
        this.directory = directory;
        this.named = Arrays.stream(accounts.split(";", -1))
                .map(String::strip)
                .filter(account -> !account.isEmpty())
                .map(NamedGestori::named)
                .toList();
    }

    private static Named named(String account) {
        int colon = account.indexOf(':');
        return colon < 0
                ? new Named(account, "")
                : new Named(account.substring(0, colon), account.substring(colon + 1));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<PersonId> all = new ArrayList<>();
        for (Named one : named) {
            all.add(person(one));
        }
        int gone = register.during(
                new OfGestori(),
                jdbc -> jdbc.sql("""
                        update platform_operator set ended_at = clock_timestamp()
                        where ended_at is null and not person_id = any(:named)""")
                        .param("named", all.stream().map(PersonId::value).toArray(UUID[]::new))
                        .update());
        if (gone > 0) {
            LOG.info("{} people do not run the platform any more", gone);
        }
        if (all.size() == 1) {
            LOG.warn("one person alone runs the platform: accesses to enti, which take two, cannot be approved");
        }
    }

    private PersonId person(Named one) {
        PersonId made = new PersonId(UUID.randomUUID());
        return register.during(new OfPerson(made), jdbc -> {
            // Of two processes that start at once, one makes it.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('operators'))").query(row -> {});
            register.add(directory.signingIn(one.username()));
            PersonId known = jdbc.sql("select person_id from person where username_lookup = :lookup")
                    .param("lookup", directory.lookup(one.username()))
                    .query(UUID.class)
                    .optional()
                    .map(PersonId::new)
                    .orElse(null);
            if (known != null) {
                register.add(new OfPerson(known));
                again(jdbc, known);
                return known;
            }
            Complaints complaints = new Complaints();
            NewPerson account =
                    NewPerson.checked(complaints, "", one.username(), one.password(), "Gestore", one.username());
            complaints.orThrow();
            people.add(jdbc, made, account, "");
            jdbc.sql("insert into platform_operator (person_id) values (:person)")
                    .param("person", made.value())
                    .update();
            return made;
        });
    }

    private static void again(JdbcClient jdbc, PersonId known) {
        int one = jdbc.sql("update platform_operator set ended_at = null where person_id = :person")
                .param("person", known.value())
                .update();
        if (one == 0) {
            throw new IllegalStateException(
                    "CICLO_OPERATORS names an account that was not made for the operator: choose another user name");
        }
        if (!Gestore.is(jdbc, known)) {
            LOG.warn(
                    "person {}, whom CICLO_OPERATORS names, has a role in an ente: until it ends she does not run the platform",
                    known);
        }
    }
}
