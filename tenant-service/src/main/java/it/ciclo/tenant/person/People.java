// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.keyring.PersonKey;
import it.ciclo.tenant.person.Directory.Field;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the register. */
public final class People {

    /**
     * How a person is called.
     *
     * @param cancellata whether her data were erased; then there is no name
     */
    public record Nome(String nome, String cognome, boolean cancellata) {

        static final Nome CANCELLATA = new Nome("", "", true);
    }

    /** As it is sealed. */
    record Called(String nome, String cognome) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    private record NameRow(
            PersonId person,
            byte @Nullable [] sealed,
            @Nullable String nome,
            @Nullable String cognome,
            boolean erased) {}

    /** Who signs in. */
    public record Account(PersonId person, String passwordHash) {}

    private final Register register;
    private final Passwords passwords;
    private final Directory directory;

    public People(Register register, Passwords passwords, Directory directory) {
        this.register = register;
        this.directory = directory;
        this.passwords = passwords;
    }

    /** The account of who is signing in. */
    public Optional<Account> account(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return register.during(
                directory.signingIn(name),
                jdbc -> jdbc.sql("""
                        select person_id, password_hash
                        from person
                        where username_lookup = :lookup""")
                        .param("lookup", directory.lookup(name))
                        .query((row, _) -> new Account(
                                new PersonId(row.getObject("person_id", UUID.class)), row.getString("password_hash")))
                        .optional());
    }

    /** By what a person signs in. */
    public Optional<String> username(PersonId person) {
        return register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("""
                                select username_sealed from person
                                where person_id = :person and username_sealed is not null""")
                        .param("person", person.value())
                        .query((row, _) -> row.getBytes("username_sealed"))
                        .optional()
                        .flatMap(kept -> directory.open(person, Field.USERNAME, kept)));
    }

    /** @throws ProblemException 422 when the password is not one to have */
    public void changePassword(Complaints complaints, PersonId person, String password) {
        String hash = checkedHash(complaints, person, password);
        register.during(new OfPerson(person), jdbc -> setHash(jdbc, person, hash));
    }

    /** Outside of a transaction: it takes its time. @throws ProblemException 422 when the password is not one to have */
    public String checkedHash(Complaints complaints, PersonId person, String password) {
        Nome nome = register.during(
                        new OfPerson(person),
                        jdbc -> Optional.ofNullable(names(jdbc, List.of(person)).get(person)))
                .orElseThrow(() -> new ProblemException(401, Problem.of("UNAUTHENTICATED")));
        Passwords.check(complaints, "/password", password, username(person).orElse(""), nome.nome(), nome.cognome());
        complaints.orThrow();
        return passwords.hash(password);
    }

    /** Within a transaction of the person. @return whether she still signs in here */
    public boolean setHash(JdbcClient jdbc, PersonId person, String hash) {
        return jdbc.sql("update person set password_hash = :hash where person_id = :person and password_hash <> '-'")
                        .param("hash", hash)
                        .param("person", person.value())
                        .update()
                == 1;
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
            jdbc.sql("""
                            insert into person (person_id, username_lookup, username_sealed, password_hash)
                            values (:id, :lookup, :sealed, :hash)""")
                    .param("id", id.value())
                    .param("lookup", directory.lookup(person.username()))
                    .param("sealed", directory.seal(id, Field.USERNAME, person.username()))
                    .param("hash", hash)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(422, Problem.at(pointer + "/username", "USERNAME_TAKEN", person.another(id)));
        }
        jdbc.sql("insert into person_name (person_id, sealed) values (:id, :sealed)")
                .param("id", id.value())
                .param("sealed", seal(id, person.nome(), person.cognome()))
                .update();
        return id;
    }

    /** Within a transaction that sees the person: nobody signs in with her user name any more, and it is free again. */
    public static void endSignIn(JdbcClient jdbc, PersonId person) {
        // Random, so that the row stays unique and says nothing of the name it had.
        jdbc.sql("""
                        update person
                        set username = null, username_lookup = sha256(uuid_send(gen_random_uuid())), username_sealed = null,
                            password_hash = '-'
                        where person_id = :person and password_hash <> '-'""").param("person", person.value()).update();
        // A copy of the register from before there were keys has it in clear.
        jdbc.sql("""
                        update person_name set nome = null, cognome = null, sealed = ''
                        where person_id = :person and nome is not null""").param("person", person.value()).update();
        jdbc.sql("delete from person_recapito where person_id = :person")
                .param("person", person.value())
                .update();
    }

    byte[] seal(PersonId id, String nome, String cognome) {
        return directory.seal(id, Field.NOME, EventJson.mapper().writeValueAsString(new Called(nome, cognome)));
    }

    /** Within a transaction: the names of those whose rows it sees. */
    public Map<PersonId, Nome> names(JdbcClient jdbc, Collection<PersonId> people) {
        List<UUID> ids = people.stream().map(PersonId::value).distinct().toList();
        Map<PersonId, Nome> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        List<NameRow> rows = jdbc.sql("""
                        select n.person_id, n.sealed, n.nome, n.cognome,
                               exists (select 1 from erased_person e
                                       where e.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                                         and e.person_id = n.person_id) as erased
                        from person_name n
                        where n.person_id = any(:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new NameRow(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBytes("sealed"),
                        row.getString("nome"),
                        row.getString("cognome"),
                        row.getBoolean("erased")))
                .list();
        Map<PersonId, PersonKey> keys =
                directory.keys(rows.stream().map(NameRow::person).toList());
        rows.forEach(row -> name(row, keys.get(row.person())).ifPresent(nome -> names.put(row.person(), nome)));
        return names;
    }

    private Optional<Nome> name(NameRow row, @Nullable PersonKey key) {
        if (row.erased() || key instanceof PersonKey.Destroyed) {
            return Optional.of(Nome.CANCELLATA);
        }
        if (row.sealed() == null) {
            // Written before there were keys, and not sealed yet.
            return Optional.of(new Nome(
                    Objects.requireNonNullElse(row.nome(), ""), Objects.requireNonNullElse(row.cognome(), ""), false));
        }
        return directory
                .open(key, row.person(), Field.NOME, row.sealed())
                .map(text -> EventJson.mapper().readValue(text, Called.class))
                .map(called -> new Nome(called.nome(), called.cognome(), false));
    }
}
