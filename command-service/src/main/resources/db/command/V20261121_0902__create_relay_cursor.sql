-- How far each tenant's events have been sent to Kafka.

create table relay_cursor (
    tenant_id     uuid        not null primary key,
    sequence      bigint      not null,
    claimed_until timestamptz not null,
    moved_at      timestamptz not null,
    check (sequence >= 0)
) with (fillfactor = 50);

comment on table relay_cursor is 'The last entry of each tenant that Kafka has acknowledged; consumers may have it set back';
comment on column relay_cursor.claimed_until is 'A node is sending for this tenant until then; in the past: free';
comment on column relay_cursor.moved_at is 'Who has waited longest is served first';

alter table relay_cursor enable row level security;
alter table relay_cursor force row level security;

create policy all_tenants on relay_cursor for all to performance_relay using (true);
create policy opened_tenant on relay_cursor for insert to performance_feed
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, update (sequence, claimed_until, moved_at) on relay_cursor to performance_relay;
grant insert on relay_cursor to performance_feed;
