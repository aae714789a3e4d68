create table passkey (
    credential_id   bytea       primary key,
    person_id       uuid        not null references person,
    label           text        not null check (length(label) between 1 and 60),
    public_key      bytea       not null,
    attestation     bytea       not null,
    signatures      bigint      not null,
    verified        boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text        not null,
    created_at      timestamptz not null,
    used_at         timestamptz not null
);
comment on table passkey is 'public keys of devices; who signs with one is that person';
comment on column passkey.signatures is 'as the device counts them';
create index passkey_of_person on passkey (person_id);

alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_self on passkey
    using (person_id = nullif(current_setting('app.person', true), '')::uuid
           or encode(credential_id, 'hex') = nullif(current_setting('app.credential', true), ''))
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert, delete on passkey to tenant_service;
grant update (signatures, used_at) on passkey to tenant_service;
