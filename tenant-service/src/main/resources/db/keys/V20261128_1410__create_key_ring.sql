-- The key ring: one key per person and ente, itself encrypted under a key of the ente that lies outside every database.
--   app.tenant  the keys of an ente; the nil id stands for the directory of persons, which is of no ente

create table kek (
    tenant_id uuid    primary key,
    version   integer not null check (version > 0)
);
comment on table kek is 'which key of the key holder wraps the data keys of an ente now; locked by whoever makes or destroys one';

create table data_key (
    tenant_id    uuid        not null references kek,
    person_id    uuid        not null,
    kek_version  integer     not null check (kek_version > 0),
    wrapped      bytea,
    state        text        not null check (state in ('ACTIVE', 'DESTROYED')),
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    primary key (tenant_id, person_id),
    check ((state = 'ACTIVE') = (wrapped is not null)),
    check ((state = 'DESTROYED') = (destroyed_at is not null))
);
comment on table data_key is 'the key of a person in an ente; a destroyed one stays as a row so that it is never made again';
comment on column data_key.wrapped is 'nonce, ciphertext and tag of AES-256-GCM under the key of the ente';

alter table kek enable row level security;
alter table kek force row level security;
create policy kek_of_tenant on kek
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table data_key enable row level security;
alter table data_key force row level security;
create policy data_key_of_tenant on data_key
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema public to keys_service;
grant select, insert on kek, data_key to keys_service;
grant update (version) on kek to keys_service;
grant update (kek_version, wrapped, state, destroyed_at) on data_key to keys_service;
