// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of isolation that the database's own catalogue can tell, for tables of today and of tomorrow. */
class CatalogueTest {

    private static final TestDatabase DATABASE = TestServers.shared().freshDatabase("command");

    private static final String FAULTS = """
            with ours as (
                select c.oid, n.nspname || '.' || c.relname as name, c.relkind, c.relrowsecurity,
                       c.relforcerowsecurity, c.reloptions, a.attnum as tenant
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum > 0
                 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            ), runtime as (
                select oid, rolname from pg_roles where rolcanlogin and rolname like 'performance%'
            )
            select name || ': row level security is not forced'
              from ours
             where relkind in ('r', 'p') and tenant is not null and not (relrowsecurity and relforcerowsecurity)
            union all
            select name || ': a table without tenant that nobody listed'
              from ours
             where relkind in ('r', 'p') and tenant is null
               and name not in ('public.migration', 'public.tenancy_migration', 'tenancy.feed_offset')
            union all
            select o.name || ': no policy'
              from ours o
             where o.relkind in ('r', 'p') and o.tenant is not null
               and not exists (select from pg_policy p where p.polrelid = o.oid)
            union all
            select o.name || ': index ' || i.indexrelid::regclass || ' does not begin with tenant_id'
              from ours o
              join pg_index i on i.indrelid = o.oid
             where o.tenant is not null and i.indkey[0] <> o.tenant
            union all
            select o.name || ': foreign key ' || k.conname || ' does not begin with tenant_id'
              from ours o
              join pg_constraint k on k.conrelid = o.oid and k.contype = 'f'
             where o.tenant is not null and k.conkey[1] <> o.tenant
            union all
            select name || ': a view with its owner''s rights'
              from ours
             where relkind = 'v' and not coalesce(reloptions::text like '%security_invoker=true%', false)
            union all
            select name || ': a materialized view' from ours where relkind = 'm'
            union all
            select p.oid::regprocedure || ': security definer'
              from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and p.prosecdef
            union all
            select o.name || ': ' || r.rolname || ' may truncate'
              from ours o, runtime r
             where o.relkind in ('r', 'p') and has_table_privilege(r.oid, o.oid, 'truncate')
            union all
            select o.name || ': ' || r.rolname || ' may delete'
              from ours o, runtime r
             where o.relkind in ('r', 'p') and has_table_privilege(r.oid, o.oid, 'delete')
               -- What no event names; its policy says so, and WallsTest asks.
               and (o.name, r.rolname) <> ('public.evidence', 'performance_files')
            union all
            select o.name || ': ' || r.rolname || ' is its owner'
              from ours o
              join pg_class c on c.oid = o.oid
              join runtime r on pg_has_role(r.oid, c.relowner, 'member')
             where o.relkind in ('r', 'p')
            union all
            select r.rolname || ': above the walls'
              from pg_roles r
              join runtime using (oid)
             where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
            """;

    private static List<String> faults(String breaking) throws SQLException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!breaking.isEmpty()) {
                statement.execute(breaking);
            }
            List<String> faults = new ArrayList<>();
            ResultSet row = statement.executeQuery(FAULTS);
            while (row.next()) {
                faults.add(row.getString(1));
            }
            connection.rollback();
            return faults;
        }
    }

    @Test
    void everyTableOfTenantsIsWalled() throws SQLException {
        assertThat(faults("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table fact no force row level security | public.fact: row level security is not forced",
                "create table other (tenant_id uuid primary key) | public.other: row level security is not forced",
                "create table other (name text) | public.other: a table without tenant that nobody listed",
                "drop policy all_tenants on relay_cursor; drop policy opened_tenant on relay_cursor | public.relay_cursor: no policy",
                "create index wrong on receipt (command_id) | public.receipt: index wrong does not begin with tenant_id",
                "alter table fact add unique (key) | public.fact: index fact_key_key does not begin with tenant_id",
                "create view events as select * from domain_event | public.events: a view with its owner's rights",
                "create materialized view events as select 1 | public.events: a materialized view",
                "create function f() returns int language sql security definer as 'select 1' | f(): security definer",
                "grant truncate on fact to performance_appender | public.fact: performance_appender may truncate",
                "grant delete on domain_event to performance_appender | public.domain_event: performance_appender may delete",
                "alter table fact owner to performance_reader | public.fact: performance_reader is its owner",
                "alter role performance_reader bypassrls | performance_reader: above the walls"
            },
            quoteCharacter = '"')
    void andATableThatIsNotIsSeen(String breaking, String fault) throws SQLException {
        assertThat(faults(breaking)).contains(fault);
    }
}
