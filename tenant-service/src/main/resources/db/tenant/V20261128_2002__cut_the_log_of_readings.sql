-- Readings are kept for 24 months. What is cut leaves an anchor: number and hash of the last entry that is gone, from which the chain
-- of those that stay is computed as before from its genesis.
--   app.task  'letture': which enti have a log of readings, and nothing else
create table reading_cut (
    tenant_id uuid        primary key references ente,
    last_cut  bigint      not null check (last_cut > 0),
    hash      bytea       not null check (octet_length(hash) = 32),
    cut_at    timestamptz not null
);
comment on table reading_cut is 'where the log of readings begins now; without a row it begins at its genesis';

alter table reading_cut enable row level security;
alter table reading_cut force row level security;
create policy reading_cut_of_tenant on reading_cut
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create policy reading_head_to_cut on reading_head for select
    using (current_setting('app.task', true) = 'letture');

-- Old, and below an anchor: nothing else can be deleted, by nobody.
create policy reading_deleted_when_old on reading as restrictive for delete
    using (recorded_at < now() - interval '24 months'
           and reading <= (select c.last_cut from reading_cut c where c.tenant_id = reading.tenant_id));

grant select, insert on reading_cut to tenant_service;
grant update (last_cut, hash, cut_at) on reading_cut to tenant_service;
grant delete on reading to tenant_service;
comment on table reading is 'append-only for 24 months; then cut from its beginning, below an anchor';
