// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.membership;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody reads in enti that are no more hangs on what she is in the ente that succeeds them. */
public final class Successione {

    /** @param to the last day of the role here; null while open */
    public record Here(@Nullable LocalDate to) {}

    private final Register register;
    private final MembershipRegister memberships;

    Successione(Register register, MembershipRegister memberships) {
        this.register = register;
        this.memberships = memberships;
    }

    /** As what somebody reads there: who answers for a unit here answers for none of theirs. */
    public static Role role(Role here) {
        return here == Role.RESPONSABILE ? Role.DIPENDENTE : here;
    }

    /** Within a transaction of the ente: how long she still holds the role; null where she does not hold it today. */
    public static @Nullable Here here(JdbcClient jdbc, TenantId tenant, PersonId person, Role role, LocalDate today) {
        return jdbc.sql("""
                        select valid_to from membership
                        where tenant_id = :tenant and person_id = :person and role = :role and not revoked
                          and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        order by valid_to desc nulls first
                        limit 1""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("role", role.name())
                .param("today", today)
                .query((row, _) -> new Here(row.getObject("valid_to", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    /**
     * Within the transaction that has ended a membership of the ente: what she reads by it elsewhere ends too. The transaction sees the
     * ente alone again afterwards.
     */
    public List<MembershipChanged> follow(
            JdbcClient jdbc, PersonId actor, MembershipChanged ended, LocalDate last, String reason) {
        List<TenantId> histories = jdbc.sql("""
                        select tenant_id from fusione_ente
                        where successore_id = :tenant and estinzione is not null
                        order by tenant_id""")
                .param("tenant", ended.tenant().value())
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list();
        if (histories.isEmpty() || goesOn(jdbc, ended, last)) {
            return List.of();
        }
        List<MembershipChanged> all = new ArrayList<>();
        for (TenantId old : histories) {
            register.add(new OfTenant(old));
            List<UUID> read = jdbc.sql("""
                            select m.membership_id
                            from membership m
                            join fusione_ente f on f.tenant_id = m.tenant_id and f.estinzione is not null
                            where m.tenant_id = :tenant and m.person_id = :person and m.role = :role and not m.revoked
                              and m.valid_from >= greatest(cast(f.estinzione ->> 'dal' as date), f.confermata_il)
                              and (m.valid_to is null or m.valid_to > :last)""")
                    .param("tenant", old.value())
                    .param("person", ended.person().value())
                    .param("role", role(ended.role()).name())
                    .param("last", last)
                    .query(UUID.class)
                    .list();
            if (!read.isEmpty()) {
                all.addAll(memberships.endAll(jdbc, old, actor, read, last, reason));
            }
        }
        register.add(new OfTenant(ended.tenant()));
        return all;
    }

    /** Whether another membership here gives the same beyond that day. */
    private static boolean goesOn(JdbcClient jdbc, MembershipChanged ended, LocalDate last) {
        return jdbc.sql("""
                        select exists (
                            select 1 from membership
                            where tenant_id = :tenant and person_id = :person and not revoked
                              and role in (:role, :other) and (valid_to is null or valid_to > :last))""")
                .param("tenant", ended.tenant().value())
                .param("person", ended.person().value())
                .param("role", ended.role().name(), Types.VARCHAR)
                .param("other", other(ended.role()).name(), Types.VARCHAR)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    /** The other role that reads as the same. */
    private static Role other(Role here) {
        return here == Role.DIPENDENTE ? Role.RESPONSABILE : role(here);
    }
}
