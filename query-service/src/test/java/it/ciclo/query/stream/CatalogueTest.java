// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the catalogue of the database must say of every table and view; and that the question notices when it does not. */
class CatalogueTest {

    /** One row for each breach. */
    private static final String BREACHES = """
            with ours as (
                select c.oid, c.relname, n.nspname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
                       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as of_tenant
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('read', 'read_v1', 'tenancy') and c.relkind in ('r', 'p', 'v', 'm'))
            select nspname || '.' || relname || ': row security is not forced'
            from ours
            where relkind in ('r', 'p') and of_tenant and not (relrowsecurity and relforcerowsecurity)
            union all
            select nspname || '.' || relname || ': no policy'
            from ours
            where relkind in ('r', 'p') and of_tenant and not exists (select from pg_policy p where p.polrelid = ours.oid)
            union all
            select nspname || '.' || relname || ': no tenant, and not on the list'
            from ours
            where relkind in ('r', 'p') and not of_tenant and relname not in ('topic_offset', 'feed_offset')
            union all
            select nspname || '.' || relname || ': an index that does not begin with the tenant'
            from ours
            join pg_index i on i.indrelid = ours.oid
            join pg_attribute a on a.attrelid = ours.oid and a.attnum = i.indkey[0]
            where of_tenant and a.attname <> 'tenant_id'
            union all
            select nspname || '.' || relname || ': no primary key'
            from ours
            where relkind in ('r', 'p') and not exists (select from pg_index i where i.indrelid = ours.oid and i.indisprimary)
            union all
            select nspname || '.' || relname || ': a foreign key that does not begin with the tenant'
            from ours
            join pg_constraint k on k.conrelid = ours.oid and k.contype = 'f'
            join pg_attribute a on a.attrelid = ours.oid and a.attnum = k.conkey[1]
            where of_tenant and a.attname <> 'tenant_id'
            union all
            select nspname || '.' || relname || ': no comment'
            from ours
            where relkind in ('r', 'p') and nspname = 'read_v1' and obj_description(oid, 'pg_class') is null
            union all
            select nspname || '.' || relname || ': a view with its owner''s rights'
            from ours
            where relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
            union all
            select nspname || '.' || relname || ': a materialized view'
            from ours
            where relkind = 'm'
            union all
            select nspname || '.' || relname || ': may be truncated by ' || r.rolname
            from ours
            cross join pg_roles r
            where relkind in ('r', 'p') and r.rolname like 'query\\_%' and r.rolname <> 'query_owner'
              and has_table_privilege(r.oid, ours.oid, 'truncate')
            union all
            select 'role ' || rolname || ' passes the policies'
            from pg_roles
            where rolname like 'query\\_%' and (rolsuper or rolbypassrls)
            order by 1""";

    private static List<String> breaches(TestDatabase database) throws SQLException {
        List<String> breaches = new ArrayList<>();
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BREACHES)) {
            while (rows.next()) {
                breaches.add(rows.getString(1));
            }
        }
        return breaches;
    }

    @Test
    void everyTableOfATenantIsWalledAndEveryViewAsksWithItsReadersRights() throws SQLException {
        assertThat(breaches(TestServers.shared().freshDatabase("query"))).isEmpty();
    }

    @Test
    void brokenTablesAndViewsAreNoticed() throws SQLException {
        TestDatabase database = TestServers.shared().freshDatabase("query");
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table read_v1.open_door (tenant_id uuid, codice text unique)");
            statement.execute("create table read_v1.without_tenant (id integer primary key)");
            statement.execute("create view read.owners_view as select * from read_v1.unita");
            statement.execute("grant truncate on read_v1.unita to query_projector");
        }
        assertThat(breaches(database))
                .contains(
                        "read_v1.open_door: row security is not forced",
                        "read_v1.open_door: no policy",
                        "read_v1.open_door: no primary key",
                        "read_v1.open_door: an index that does not begin with the tenant",
                        "read_v1.without_tenant: no tenant, and not on the list",
                        "read.owners_view: a view with its owner's rights",
                        "read_v1.unita: may be truncated by query_projector");
    }
}
