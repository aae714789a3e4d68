create table upstream_identity (
    issuer    text        not null,
    subject   text        not null,
    person_id uuid        not null references person,
    bound_at  timestamptz not null,
    primary key (issuer, subject)
);
comment on table upstream_identity is 'whom another OpenID Connect server means by a subject; bound by the person herself';
create index upstream_identity_of_person on upstream_identity (person_id);

alter table upstream_identity enable row level security;
alter table upstream_identity force row level security;
create policy upstream_identity_self on upstream_identity
    using (person_id = nullif(current_setting('app.person', true), '')::uuid
           or issuer || ' ' || subject = nullif(current_setting('app.identity', true), ''))
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert, delete on upstream_identity to tenant_service;
