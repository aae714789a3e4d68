-- The local copy of what tenant-service publishes. Run by the owner of the database of command-service and of query-service.
-- Placeholders: feedRole (writes), readerRoles (read; several, separated by commas).
create schema tenancy;
comment on schema tenancy is 'local copy of enti and memberships, fed by the topic tenancy.events';

create table tenancy.ente (
    tenant_id uuid    primary key,
    change    bigint  not null check (change > 0),
    state     text    not null check (state in ('ONBOARDING', 'ACTIVE', 'SUSPENDED')),
    demo      boolean not null,
    profile   jsonb   not null
);
comment on column tenancy.ente.change is 'number of the change last applied; a lower one is dropped';

create table tenancy.membership (
    tenant_id     uuid    not null,
    membership_id uuid    not null,
    change        bigint  not null check (change > 0),
    person_id     uuid    not null,
    role          text    not null,
    unita_id      uuid,
    valid_from    date    not null,
    valid_to      date,
    revoked       boolean not null,
    primary key (tenant_id, membership_id)
);
comment on column tenancy.membership.valid_to is 'last day, included; null while open';
create index membership_person on tenancy.membership (tenant_id, person_id);

create table tenancy.feed_offset (
    partition   integer primary key check (partition >= 0),
    next_offset bigint  not null check (next_offset >= 0)
);
comment on table tenancy.feed_offset is 'where the feed reads on; holds nothing of any ente';

alter table tenancy.ente enable row level security;
alter table tenancy.ente force row level security;
create policy ente_of_tenant on tenancy.ente
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table tenancy.membership enable row level security;
alter table tenancy.membership force row level security;
create policy membership_of_tenant on tenancy.membership
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema tenancy to ${feedRole}, ${readerRoles};
grant select on tenancy.ente, tenancy.membership to ${readerRoles};
grant select, insert, update on tenancy.ente, tenancy.membership, tenancy.feed_offset to ${feedRole};
