// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.membership;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The delegations that cannot outlast a membership: those its holder gave by it, and those she was given while she is of the ente. */
final class Hanging {

    /** @param last the day it cannot go beyond any more */
    record Delegation(UUID id, LocalDate last) {}

    private record Service(boolean open, LocalDate last) {}

    /** Once the membership has ended. @param last its last day, as it was said */
    List<Delegation> of(JdbcClient jdbc, TenantId tenant, UUID membership, PersonId person, LocalDate last) {
        List<Delegation> found = new ArrayList<>();
        jdbc.sql("""
                        select m.membership_id
                        from delega d
                        join membership m on m.tenant_id = d.tenant_id and m.membership_id = d.membership_id
                        where d.tenant_id = :tenant and d.titolare_id = :membership and not m.revoked and m.valid_to > :last""")
                .param("tenant", tenant.value())
                .param("membership", membership)
                .param("last", last)
                .query(UUID.class)
                .list()
                .forEach(id -> found.add(new Delegation(id, last)));
        Service service = service(jdbc, tenant, person, last);
        if (!service.open()) {
            jdbc.sql("""
                            select membership_id
                            from membership
                            where tenant_id = :tenant and person_id = :person and delegante is not null and not revoked
                              and valid_to > :last""")
                    .param("tenant", tenant.value())
                    .param("person", person.value())
                    .param("last", service.last())
                    .query(UUID.class)
                    .list()
                    .forEach(id -> found.add(new Delegation(id, service.last())));
        }
        return found;
    }

    /** How long the person is still somebody here in her own name. */
    private static Service service(JdbcClient jdbc, TenantId tenant, PersonId person, LocalDate otherwise) {
        return jdbc.sql("""
                        select coalesce(bool_or(valid_to is null), false) as open, coalesce(max(valid_to), :otherwise) as last
                        from membership
                        where tenant_id = :tenant and person_id = :person and delegante is null and not revoked""")
                .param("otherwise", otherwise)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query((row, _) -> new Service(row.getBoolean("open"), row.getObject("last", LocalDate.class)))
                .single();
    }
}
