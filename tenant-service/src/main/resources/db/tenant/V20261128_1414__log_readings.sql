-- Who read what of a person: written before the answer leaves, numbered without holes, chained like the register of events.
create table reading_head (
    tenant_id    uuid   primary key references ente,
    last_reading bigint not null check (last_reading >= 0),
    last_hash    bytea  not null check (octet_length(last_hash) = 32)
);
comment on table reading_head is 'locked by whoever writes down a reading of the ente';

create table reading (
    tenant_id     uuid        not null references ente,
    reading       bigint      not null check (reading > 0),
    recorded_at   timestamptz not null,
    reader        uuid        not null,
    acting_role   text        not null,
    subject       uuid        not null,
    what          text        not null,
    reason        text        not null,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32),
    primary key (tenant_id, reading)
);
comment on table reading is 'append-only: nobody may change or delete what was read';
create index reading_of_subject on reading (tenant_id, subject, reading);

alter table reading_head enable row level security;
alter table reading_head force row level security;
create policy reading_head_of_tenant on reading_head
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table reading enable row level security;
alter table reading force row level security;
create policy reading_of_tenant on reading
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on reading_head, reading to tenant_service;
grant update (last_reading, last_hash) on reading_head to tenant_service;
