// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.tenant.register.Changes;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The enti of the register, within the transaction of the caller. */
public final class Enti {

    private final Changes changes;

    public Enti(Changes changes) {
        this.changes = changes;
    }

    /** A new ente, active from its first moment: who brings it in has its data confirmed before. */
    public void open(
            JdbcClient jdbc, TenantId tenant, UUID consortium, boolean demo, EnteProfile profile, PersonId actor) {
        jdbc.sql(
                        "insert into ente (tenant_id, consortium_id, state, demo) values (:tenant, :consortium, :state, :demo)")
                .param("tenant", tenant.value())
                .param("consortium", consortium)
                .param("state", EnteState.ACTIVE.name())
                .param("demo", demo)
                .update();
        JsonNode attributes = EventJson.mapper().valueToTree(profile);
        attributes
                .properties()
                .forEach(attribute -> jdbc.sql("""
                        insert into ente_attribute (tenant_id, attribute, valid_from, value)
                        values (:tenant, :attribute, '-infinity', :value)""")
                        .param("tenant", tenant.value())
                        .param("attribute", attribute.getKey())
                        .param("value", attribute.getValue().asString())
                        .update());
        changes.open(jdbc, tenant);
        changes.publish(
                jdbc,
                tenant,
                actor,
                "EnteOpened",
                "consorzio " + consortium,
                number -> new EnteChanged(number, tenant, EnteState.ACTIVE, demo, profile));
    }
}
