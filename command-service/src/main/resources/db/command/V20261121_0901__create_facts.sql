-- What the rules of one stream need to know of others, written with the events it follows from.

create table fact (
    tenant_id       uuid   not null,
    kind            text   not null,
    scope           text   not null,
    key             text   not null,
    body            json,
    tenant_sequence bigint not null,
    primary key (tenant_id, kind, scope, key),
    check (tenant_sequence > 0)
);

-- "Has this scope moved since?" is the question asked under the lock of the head, at each command that read it.
create index fact_moved on fact (tenant_id, kind, scope, tenant_sequence);

comment on table fact is 'Facts that commands of other streams decide by, guarded scope by scope';
comment on column fact.body is 'Null once the fact no longer holds: the row stays, or its going would not move the scope';
comment on column fact.tenant_sequence is 'The entry that last changed it';

alter table fact enable row level security;
alter table fact force row level security;

create policy one_tenant on fact for select to performance_reader
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy group_of_tenants on fact for all to performance_appender
    using (tenant_id = any ((select nullif(current_setting('app.tenants', true), '')::uuid[])::uuid[]));

grant select on fact to performance_reader;
grant select, insert, update on fact to performance_appender;
