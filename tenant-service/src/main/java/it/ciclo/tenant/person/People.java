// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfUsername;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the register. */
public final class People {

    /** How a person is called. */
    public record Nome(String nome, String cognome) {}

    /** Who signs in. */
    public record Account(PersonId person, String passwordHash) {}

    private final Register register;
    private final Passwords passwords;

    public People(Register register, Passwords passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    /** The account of who is signing in. */
    public Optional<Account> account(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return register.during(
                new OfUsername(name),
                jdbc -> jdbc.sql("""
                        select person_id, password_hash
                        from person
                        where username = :username""")
                        .param("username", name)
                        .query((row, _) -> new Account(
                                new PersonId(row.getObject("person_id", UUID.class)), row.getString("password_hash")))
                        .optional());
    }

    /**
     * Within a transaction. Hashes before anything is locked, so call it first.
     *
     * @throws ProblemException 422 when somebody has the username already
     */
    public PersonId add(JdbcClient jdbc, PersonId id, NewPerson person, String pointer) {
        String hash = passwords.hash(person.password());
        register.add(new OfPerson(id));
        try {
            jdbc.sql("insert into person (person_id, username, password_hash) values (:id, :username, :hash)")
                    .param("id", id.value())
                    .param("username", person.username())
                    .param("hash", hash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(422, Problem.at(pointer + "/username", "USERNAME_TAKEN"));
        }
        jdbc.sql("insert into person_name (person_id, nome, cognome) values (:id, :nome, :cognome)")
                .param("id", id.value())
                .param("nome", person.nome())
                .param("cognome", person.cognome())
                .update();
        return id;
    }

    /** Within a transaction: the names of those whose rows it sees. */
    public static Map<PersonId, Nome> names(JdbcClient jdbc, Collection<PersonId> people) {
        List<UUID> ids = people.stream().map(PersonId::value).distinct().toList();
        Map<PersonId, Nome> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("select person_id, nome, cognome from person_name where person_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            new Nome(row.getString("nome"), row.getString("cognome")));
                });
        return names;
    }
}
