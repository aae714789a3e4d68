// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.factor;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.keys.Sealing;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The codes of people: an app, and what helps when it is lost. */
public final class SecondFactors {

    /** @param codes recovery codes that are still good */
    public record App(Instant since, int codes) {}

    private final Register register;
    private final Sealing sealing;
    private final Clock clock;

    public SecondFactors(Register register, Sealing sealing, Clock clock) {
        this.register = register;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Empty where the password is all. */
    public Optional<App> app(PersonId person) {
        return register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("""
                        select t.enrolled_at,
                               (select count(*) from recovery_code c
                                where c.person_id = t.person_id and c.used_at is null) as codes
                        from totp t
                        where t.person_id = :person""")
                        .param("person", person.value())
                        .query((row, _) -> new App(
                                row.getObject("enrolled_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("codes")))
                        .optional());
    }

    /**
     * From now on each sign-in asks for a code.
     *
     * @param code the first one: without it nobody is locked out by an app that was never set up
     * @return recovery codes, to be shown once; empty when the code is not right
     */
    public Optional<List<String>> enrol(PersonId person, byte[] secret, String code) {
        OptionalLong step = Totp.step(secret, code, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return register.during(new OfPerson(person), jdbc -> {
            jdbc.sql("delete from totp where person_id = :person")
                    .param("person", person.value())
                    .update();
            jdbc.sql("""
                            insert into totp (person_id, secret, last_step, enrolled_at)
                            values (:person, :secret, :step, :now)""")
                    .param("person", person.value())
                    .param("secret", sealing.seal(secret, of(person)))
                    .param("step", step.getAsLong())
                    .param("now", now())
                    .update();
            return Optional.of(renew(jdbc, person));
        });
    }

    /** Other recovery codes; those before are good no more. */
    public List<String> renewCodes(PersonId person) {
        return register.during(new OfPerson(person), jdbc -> renew(jdbc, person));
    }

    /** The password is all again. */
    public void remove(PersonId person) {
        register.during(new OfPerson(person), jdbc -> remove(jdbc, person));
    }

    /** Within a transaction of the person. */
    public static int remove(JdbcClient jdbc, PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        return jdbc.sql("delete from totp where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Whether a code is right now and was not used before; from here on it was. */
    public boolean accepts(PersonId person, String typed) {
        String code = typed.replaceAll("\\s", "");
        return register.during(
                new OfPerson(person),
                jdbc -> code.matches(Totp.CODE)
                        ? acceptsOfApp(jdbc, person, code)
                        : acceptsRecovery(jdbc, person, code));
    }

    private boolean acceptsOfApp(JdbcClient jdbc, PersonId person, String code) {
        Optional<byte[]> sealed = jdbc.sql("select secret from totp where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> row.getBytes("secret"))
                .optional();
        if (sealed.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(sealing.open(sealed.get(), of(person)), code, clock.instant());
        // Of two at the same moment one finds the step used: a code read over a shoulder opens nothing.
        return step.isPresent()
                && jdbc.sql("update totp set last_step = :step where person_id = :person and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("person", person.value())
                                .update()
                        == 1;
    }

    private boolean acceptsRecovery(JdbcClient jdbc, PersonId person, String code) {
        return jdbc.sql("""
                                update recovery_code set used_at = :now
                                where person_id = :person and hash = :hash and used_at is null""")
                        .param("now", now())
                        .param("person", person.value())
                        .param("hash", RecoveryCodes.hash(person, code))
                        .update()
                == 1;
    }

    private static List<String> renew(JdbcClient jdbc, PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        List<String> codes = RecoveryCodes.fresh();
        for (String code : codes) {
            jdbc.sql("insert into recovery_code (person_id, hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", RecoveryCodes.hash(person, code))
                    .update();
        }
        return codes;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String of(PersonId person) {
        return "totp " + person;
    }
}
