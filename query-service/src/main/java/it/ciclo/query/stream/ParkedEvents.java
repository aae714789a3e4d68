// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.query.stream.Positions.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has arrived for tenants that stand. Inside a transaction that names the tenant. */
final class ParkedEvents {

    private final JdbcClient jdbc;

    ParkedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the kept ones end; the tenant's own position while none is kept. */
    Position tail(TenantId tenant, Position position) {
        return jdbc.sql("""
                        select sequence, hash
                        from read_v1.parked_event
                        where tenant_id = :tenant
                        order by sequence desc
                        limit 1""")
                .param("tenant", tenant.value())
                .query((row, _) -> new Position(row.getLong("sequence"), row.getString("hash"), true))
                .optional()
                .orElse(position);
    }

    void keep(TenantId tenant, EventEnvelope envelope) {
        jdbc.sql("""
                        insert into read_v1.parked_event (tenant_id, sequence, headers, payload, hash)
                        values (:tenant, :sequence, cast(:headers as json), :payload, :hash)""")
                .param("tenant", tenant.value())
                .param("sequence", envelope.tenantSequence())
                .param("headers", EventJson.mapper().writeValueAsString(envelope.headers()))
                .param("payload", envelope.payload())
                .param("hash", envelope.hash())
                .update();
    }

    /** The one with that number; null when it is not kept. */
    @Nullable
    EventEnvelope at(TenantId tenant, long sequence) {
        return jdbc.sql("""
                        select headers, payload
                        from read_v1.parked_event
                        where tenant_id = :tenant and sequence = :sequence""")
                .param("tenant", tenant.value())
                .param("sequence", sequence)
                .query((row, _) -> EventEnvelope.of(headers(row.getString("headers")), row.getString("payload")))
                .optional()
                .orElse(null);
    }

    void drop(TenantId tenant, long sequence) {
        jdbc.sql("""
                        delete from read_v1.parked_event
                        where tenant_id = :tenant and sequence = :sequence""")
                .param("tenant", tenant.value())
                .param("sequence", sequence)
                .update();
    }

    private static Map<String, String> headers(String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        EventJson.mapper()
                .readTree(json)
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return headers;
    }
}
