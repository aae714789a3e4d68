// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.util.Optional;

/** Where people want their reminders. */
public final class Recapiti {

    /** @param promemoria whether the person wants any */
    public record Recapito(String email, boolean promemoria) {}

    private final Register register;

    public Recapiti(Register register) {
        this.register = register;
    }

    public Optional<Recapito> of(PersonId person) {
        return register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("select email, promemoria from person_recapito where person_id = :person")
                        .param("person", person.value())
                        .query((row, _) -> new Recapito(row.getString("email"), row.getBoolean("promemoria")))
                        .optional());
    }

    /** An empty address takes away the one that was there. */
    public void set(PersonId person, Recapito recapito) {
        if (recapito.email().isEmpty()) {
            register.during(
                    new OfPerson(person),
                    jdbc -> jdbc.sql("delete from person_recapito where person_id = :person")
                            .param("person", person.value())
                            .update());
            return;
        }
        register.during(
                new OfPerson(person),
                jdbc -> jdbc.sql("""
                        insert into person_recapito (person_id, email, promemoria) values (:person, :email, :promemoria)
                        on conflict (person_id) do update set email = excluded.email, promemoria = excluded.promemoria,
                                                              updated_at = now()""")
                        .param("person", person.value())
                        .param("email", recapito.email())
                        .param("promemoria", recapito.promemoria())
                        .update());
    }
}
