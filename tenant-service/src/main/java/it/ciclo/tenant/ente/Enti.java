// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.tenant.register.Changes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The enti of the register, within the transaction of the caller. */
public final class Enti {

    private record Known(
            EnteState state,
            boolean demo,
            EnteProfile profile,
            @Nullable Sospensione sospensione,
            @Nullable Estinzione estinzione) {}

    private final Changes changes;

    public Enti(Changes changes) {
        this.changes = changes;
    }

    /** A new ente. @param state ONBOARDING until its own people have confirmed it; of demonstrations and tests ACTIVE at once */
    public void open(
            JdbcClient jdbc,
            TenantId tenant,
            UUID consortium,
            EnteState state,
            boolean demo,
            EnteProfile profile,
            PersonId actor) {
        jdbc.sql(
                        "insert into ente (tenant_id, consortium_id, state, demo) values (:tenant, :consortium, :state, :demo)")
                .param("tenant", tenant.value())
                .param("consortium", consortium)
                .param("state", state.name())
                .param("demo", demo)
                .update();
        jdbc.sql("""
                        insert into ente_attribute (tenant_id, attribute, valid_from, value)
                        select :tenant, key, '-infinity', value from jsonb_each_text(:profile::jsonb)""")
                .param("tenant", tenant.value())
                .param("profile", EventJson.mapper().writeValueAsString(profile))
                .update();
        changes.open(jdbc, tenant);
        changes.publish(
                jdbc,
                tenant,
                actor,
                "EnteOpened",
                "consorzio " + consortium,
                number -> new EnteChanged(number, tenant, state, demo, profile));
    }

    /** From now on the ente is in that state, as everybody will hear. */
    public EnteChanged move(
            JdbcClient jdbc, TenantId tenant, EnteState state, String kind, String reason, PersonId actor) {
        jdbc.sql("update ente set state = :state where tenant_id = :tenant")
                .param("state", state.name())
                .param("tenant", tenant.value())
                .update();
        return announce(jdbc, tenant, kind, reason, actor);
    }

    /** Everybody hears how the ente is now. */
    public EnteChanged announce(JdbcClient jdbc, TenantId tenant, String kind, String reason, PersonId actor) {
        Known known = jdbc.sql(
                        "select state, demo, profile, suspension, estinzione from tenancy.ente where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, _) -> {
                    String suspension = row.getString("suspension");
                    String end = row.getString("estinzione");
                    return new Known(
                            EnteState.valueOf(row.getString("state")),
                            row.getBoolean("demo"),
                            EventJson.mapper().readValue(row.getString("profile"), EnteProfile.class),
                            suspension == null ? null : EventJson.mapper().readValue(suspension, Sospensione.class),
                            end == null ? null : EventJson.mapper().readValue(end, Estinzione.class));
                })
                .single();
        List<Anagrafica> cambi = Anagrafiche.cambi(jdbc, tenant);
        return changes.publish(
                jdbc,
                tenant,
                actor,
                kind,
                reason,
                number -> new EnteChanged(
                        number,
                        tenant,
                        known.state(),
                        known.demo(),
                        known.profile(),
                        known.sospensione(),
                        cambi.isEmpty() ? null : cambi,
                        known.estinzione()));
    }
}
