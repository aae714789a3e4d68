// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.sicurezza;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SicurezzaController {

    private static final int SHOWN = 200;

    /**
     * @param che a refusal, or the kind of a change of people and rights
     * @param persona who did it, or was refused; null for somebody from outside
     * @param delegante by whose delegation; null for a role of her own
     * @param riguarda whose role or data it was about; null where it was nobody's
     */
    record Avvenimento(
            Instant quando,
            String che,
            @Nullable PersonId persona,
            @Nullable PersonId delegante,
            @Nullable PersonId riguarda,
            @Nullable Role ruolo,
            @Nullable String motivo) {}

    private final Register register;

    SicurezzaController(Register register) {
        this.register = register;
    }

    /** Refusals and changes of rights, the newest first. */
    @GetMapping("/enti/{tenant}/sicurezza")
    List<Avvenimento> sicurezza() {
        UUID tenant = TenantContext.current().tenant().value();
        return register.during(
                new OfTenant(new TenantId(tenant)),
                jdbc -> jdbc.sql("""
                        (select recorded_at, kind, actor as person, delegante, coalesce(event::jsonb ->> 'person', substring(reason from '^persona ([0-9a-f-]{36})(?:$|: )')) as about,
                                event::jsonb ->> 'role' as role,
                                nullif(regexp_replace(reason, '^persona [0-9a-f-]{36}($|: )', ''), '') as reason
                         from change where tenant_id = :tenant
                         order by change desc limit :shown)
                        union all
                        (select recorded_at, kind, person_id, null, null, null, null
                         from security_event where tenant_id = :tenant
                         order by recorded_at desc limit :shown)
                        order by recorded_at desc
                        limit :shown""")
                        .param("tenant", tenant)
                        .param("shown", SHOWN)
                        .query((row, _) -> shown(row))
                        .list());
    }

    private static Avvenimento shown(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID delegante = row.getObject("delegante", UUID.class);
        String about = row.getString("about");
        String role = row.getString("role");
        return new Avvenimento(
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("kind"),
                person == null ? null : new PersonId(person),
                delegante == null ? null : new PersonId(delegante),
                about == null ? null : PersonId.of(about),
                role == null ? null : Role.valueOf(role),
                row.getString("reason"));
    }
}
