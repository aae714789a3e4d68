// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ISTAT codes by which servers name the enti they are of. */
public final class HomeEnti {

    private final Register register;

    public HomeEnti(Register register) {
        this.register = register;
    }

    public Optional<String> code(TenantId tenant) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("select profile ->> 'codiceIstat' from tenancy.ente where tenant_id = :tenant")
                        .param("tenant", tenant.value())
                        .query(String.class)
                        .optional());
    }

    /** Of the enti the person works in, or did. */
    public Set<String> codes(PersonId person) {
        return register.during(
                new OfPerson(person),
                jdbc -> new TreeSet<>(jdbc.sql("""
                        select distinct e.profile ->> 'codiceIstat'
                        from membership m
                        join tenancy.ente e on e.tenant_id = m.tenant_id
                        where m.person_id = :person and not m.revoked""")
                        .param("person", person.value())
                        .query(String.class)
                        .list()));
    }
}
