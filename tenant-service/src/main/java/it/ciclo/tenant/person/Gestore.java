// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether somebody runs the platform. */
public final class Gestore {

    private Gestore() {}

    /**
     * Within a transaction of the person: the installation names her, and no ente has given her a role that lasts or is to come. One
     * cannot be of an ente and of the operator: an ente that gives a role to somebody it has known before must not have to be told
     * that she is named, so it is this that rests, as long as the role lasts.
     */
    public static boolean is(JdbcClient jdbc, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from platform_operator where person_id = :person and ended_at is null)
                           and not exists (select 1 from membership
                                           where person_id = :person and not revoked
                                             and (valid_to is null or valid_to >= (now() at time zone 'Europe/Rome')::date))""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
