-- Whose data an ente had erased: what was sealed for them is shown as erased, with the act.
create table tenancy.erased_person (
    tenant_id uuid   not null,
    person_id uuid   not null,
    change    bigint not null check (change > 0),
    atto      jsonb  not null,
    primary key (tenant_id, person_id)
);

alter table tenancy.erased_person enable row level security;
alter table tenancy.erased_person force row level security;
create policy erased_person_of_tenant on tenancy.erased_person
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select on tenancy.erased_person to ${readerRoles};
grant select, insert on tenancy.erased_person to ${feedRole};
