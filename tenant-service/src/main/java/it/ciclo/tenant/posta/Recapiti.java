// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Directory.Field;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where people want their reminders. */
public final class Recapiti {

    /** @param promemoria whether the person wants any */
    public record Recapito(String email, boolean promemoria) {}

    private final Register register;
    private final Directory directory;

    public Recapiti(Register register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    public Optional<Recapito> of(PersonId person) {
        return register.during(new OfPerson(person), jdbc -> find(jdbc, person));
    }

    /** Whether the person is somebody here today. */
    boolean mayHave(TenantId tenant, PersonId person) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                        select exists (select 1 from membership
                                       where tenant_id = :tenant and person_id = :person and not revoked
                                         and valid_from <= (now() at time zone 'Europe/Rome')::date
                                         and (valid_to is null or valid_to >= (now() at time zone 'Europe/Rome')::date))""")
                        .param("tenant", tenant.value())
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single());
    }

    private Optional<Recapito> find(JdbcClient jdbc, PersonId person) {
        return jdbc.sql("select email, sealed, promemoria from person_recapito where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new Recapito(email(row, person, directory), row.getBoolean("promemoria")))
                .optional()
                .filter(recapito -> !recapito.email().isEmpty());
    }

    /** Seen by another of the ente, while the person is of it. */
    public Optional<Recapito> of(TenantId tenant, PersonId person) {
        return register.during(new OfTenant(tenant), jdbc -> find(jdbc, person));
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
                        insert into person_recapito (person_id, sealed, promemoria) values (:person, :sealed, :promemoria)
                        on conflict (person_id) do update set email = null, sealed = excluded.sealed,
                                                              promemoria = excluded.promemoria, updated_at = now()""")
                        .param("person", person.value())
                        .param("sealed", directory.seal(person, Field.EMAIL, recapito.email()))
                        .param("promemoria", recapito.promemoria())
                        .update());
    }

    /** Empty where there is none, or none that can be read any more. */
    static String email(ResultSet row, PersonId person, Directory directory) throws SQLException {
        byte @Nullable [] sealed = row.getBytes("sealed");
        return sealed == null
                ? Objects.requireNonNullElse(row.getString("email"), "")
                : directory.open(person, Field.EMAIL, sealed).orElse("");
    }
}
