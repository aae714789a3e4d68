// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.person.Directory.Field;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Register.Rewritten;
import it.ciclo.tenant.register.Scope.OfSealing;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals at a start what was written before there were keys. Done once, it finds nothing; stopped halfway, it goes on. */
final class Unsealed implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Unsealed.class);

    private record Name(PersonId person, String nome, String cognome) {}

    private record Text(PersonId person, String text) {}

    private final Register register;
    private final People people;
    private final Directory directory;

    Unsealed(Register register, People people, Directory directory) {
        this.register = register;
        this.people = people;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int names = register.during(new OfSealing(), this::names);
        int usernames = register.during(new OfSealing(), this::usernames);
        int addresses = register.during(new OfSealing(), this::addresses);
        rewrite(names, Rewritten.PERSON_NAME);
        rewrite(usernames, Rewritten.PERSON);
        rewrite(addresses, Rewritten.PERSON_RECAPITO);
        if (names + usernames + addresses > 0) {
            LOG.info("sealed {} names, {} user names, {} addresses", names, usernames, addresses);
        }
    }

    private void rewrite(int sealed, Rewritten table) {
        if (sealed > 0) {
            register.rewrite(table);
        }
    }

    private int names(JdbcClient jdbc) {
        return jdbc
                .sql("select person_id, nome, cognome from person_name where sealed is null for update")
                .query((row, _) -> new Name(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("nome"),
                        row.getString("cognome")))
                .list()
                .stream()
                .mapToInt(name -> jdbc.sql("""
                                update person_name set sealed = :sealed, nome = null, cognome = null
                                where person_id = :person""")
                        .param("sealed", people.seal(name.person(), name.nome(), name.cognome()))
                        .param("person", name.person().value())
                        .update())
                .sum();
    }

    private int usernames(JdbcClient jdbc) {
        return jdbc
                .sql("select person_id, username from person where username is not null for update")
                .query((row, _) ->
                        new Text(new PersonId(row.getObject("person_id", UUID.class)), row.getString("username")))
                .list()
                .stream()
                .mapToInt(name -> jdbc.sql("""
                                update person set username = null, username_lookup = :lookup, username_sealed = :sealed
                                where person_id = :person""")
                        .param("lookup", directory.lookup(name.text()))
                        .param("sealed", directory.seal(name.person(), Field.USERNAME, name.text()))
                        .param("person", name.person().value())
                        .update())
                .sum();
    }

    private int addresses(JdbcClient jdbc) {
        return jdbc
                .sql("select person_id, email from person_recapito where email is not null for update")
                .query((row, _) ->
                        new Text(new PersonId(row.getObject("person_id", UUID.class)), row.getString("email")))
                .list()
                .stream()
                .mapToInt(address -> jdbc.sql("""
                                update person_recapito set email = null, sealed = :sealed
                                where person_id = :person""")
                        .param("sealed", directory.seal(address.person(), Field.EMAIL, address.text()))
                        .param("person", address.person().value())
                        .update())
                .sum();
    }
}
