-- Whose data an ente had erased, and by which act. The row names nobody: the id alone stays, as in the register of events.
create table erased_person (
    tenant_id   uuid        not null references ente,
    person_id   uuid        not null,
    atto        text        not null,
    sign_in     boolean     not null,
    erased_by   uuid        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, person_id)
);
comment on table erased_person is 'an erasure that was executed; also kept outside the database, from where a restored one gets it back';
comment on column erased_person.sign_in is 'whether it was her last ente: then names, address and sign-in went too';

alter table erased_person enable row level security;
alter table erased_person force row level security;
create policy erased_person_of_tenant on erased_person
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy erased_person_of_person on erased_person for select
    using (person_id = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert on erased_person to tenant_service;
