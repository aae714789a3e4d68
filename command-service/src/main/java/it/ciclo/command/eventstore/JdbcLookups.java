// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.Lookups;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.TenantContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads facts of the tenant bound, and notes in the attempt what was read and when. */
final class JdbcLookups implements Lookups {

    /** The head before the rows: each statement has its own snapshot, and read the other way round a fact could look newer. */
    private static final String SCOPE = """
            select set_config('app.tenant', ?, true);
            select last_sequence
              from tenant_head
             where tenant_id = ?;
            select key, body
              from fact
             where tenant_id = ?
               and kind = ?
               and scope = ?
               and body is not null
             order by key collate "C"
            """;

    private static final String HEAD = """
            select set_config('app.tenant', ?, true);
            select last_sequence
              from tenant_head
             where tenant_id = ?
            """;

    private final TenantReads reads;

    JdbcLookups(TenantReads reads) {
        this.reads = reads;
    }

    private record Body(String key, String text) {}

    @Override
    public <T> Map<String, T> all(String kind, String scope, Class<T> type) {
        TenantId tenant = TenantContext.current().tenant();
        TenantReads.Since<Body> read = reads.since(
                tenant,
                SCOPE,
                row -> new Body(row.getString(1), row.getString(2)),
                tenant.value(),
                tenant.value(),
                kind,
                scope);
        Attempt.current().read(new Append.Scope(kind, scope), read.at());
        Map<String, T> facts = new LinkedHashMap<>();
        for (Body body : read.rows()) {
            facts.put(body.key(), EventJson.mapper().readValue(body.text(), type));
        }
        return facts;
    }

    @Override
    public <T> @Nullable T one(String kind, String scope, String key, Class<T> type) {
        return all(kind, scope, type).get(key);
    }

    @Override
    public long readAt() {
        Attempt attempt = Attempt.current();
        Long at = attempt.readAt();
        if (at != null) {
            return at;
        }
        TenantId tenant = TenantContext.current().tenant();
        long head = reads.list(tenant, HEAD, row -> row.getLong(1), tenant.value()).stream()
                .findFirst()
                .orElse(0L);
        attempt.readHead(head);
        return head;
    }
}
