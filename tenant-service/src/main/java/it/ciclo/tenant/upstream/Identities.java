// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfIdentity;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which of our people a server means by a subject. Bound by the person herself, never guessed from an address. */
public final class Identities {

    /** An identity of a person at another server. */
    public record Identity(String issuer, String subject, Instant since) {}

    private final Register register;
    private final Clock clock;

    public Identities(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    public Optional<PersonId> person(String issuer, String subject) {
        return register.during(
                new OfIdentity(issuer, subject),
                jdbc -> jdbc.sql(
                                "select person_id from upstream_identity where issuer = :issuer and subject = :subject")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                        .optional());
    }

    public List<Identity> of(PersonId person) {
        return register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("""
                        select issuer, subject, bound_at from upstream_identity
                        where person_id = :person
                        order by issuer, subject""")
                        .param("person", person.value())
                        .query((row, _) -> new Identity(
                                row.getString("issuer"),
                                row.getString("subject"),
                                row.getObject("bound_at", OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** Once: what is bound to somebody stays hers until she lets go of it. */
    public void bind(PersonId person, String issuer, String subject) {
        register.during(
                new Scope[] {new OfPerson(person), new OfIdentity(issuer, subject)},
                jdbc -> jdbc.sql("""
                        insert into upstream_identity (issuer, subject, person_id, bound_at)
                        values (:issuer, :subject, :person, :now)
                        on conflict (issuer, subject) do nothing""")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** All identities of a person at one server. */
    public void release(PersonId person, String issuer) {
        register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("delete from upstream_identity where person_id = :person and issuer = :issuer")
                        .param("person", person.value())
                        .param("issuer", issuer)
                        .update());
    }
}
