-- The register of enti, consortia, people and memberships. Run by the owner of the database.
--
-- Row security here answers to several settings, each transaction-local and set in one place of the service:
--   app.tenant      the rows of an ente
--   app.person      the rows of a person, over all enti
--   app.username    the one person who is signing in
--   app.consortium  the enti a consortium has brought in (not what is inside them)
--   app.task        'relay': which enti have changes that were not sent yet, and nothing else

create table consortium (
    consortium_id uuid primary key,
    nome          text not null check (char_length(nome) between 1 and 300)
);
comment on table consortium is 'who brings comuni in; holds nothing of any ente or person';

create table person (
    person_id     uuid        primary key,
    username      text        not null unique check (username = lower(username) and char_length(username) between 3 and 100),
    password_hash text        not null,
    created_at    timestamptz not null default now()
);
comment on table person is 'who can sign in; a person is one, in however many enti';

create table person_name (
    person_id uuid primary key references person,
    nome      text not null check (char_length(nome) between 1 and 100),
    cognome   text not null check (char_length(cognome) between 1 and 100)
);
comment on table person_name is 'kept apart, so that a name can be made unreadable without touching the register';

create table consortium_admin (
    consortium_id uuid not null references consortium,
    person_id     uuid not null references person,
    valid_from    date not null,
    valid_to      date,
    primary key (consortium_id, person_id, valid_from)
);

create table ente (
    tenant_id     uuid        primary key,
    consortium_id uuid        not null references consortium,
    state         text        not null check (state in ('ONBOARDING', 'ACTIVE', 'SUSPENDED')),
    demo          boolean     not null,
    created_at    timestamptz not null default now()
);

create table ente_attribute (
    tenant_id  uuid not null references ente,
    attribute  text not null,
    valid_from date not null,
    value      text not null,
    primary key (tenant_id, attribute, valid_from)
);
comment on table ente_attribute is 'codes, names and addresses of an ente, each from a day on; a change is a new row';
comment on column ente_attribute.valid_from is '-infinity: since we know the ente';

create table membership (
    tenant_id     uuid    not null references ente,
    membership_id uuid    not null,
    person_id     uuid    not null references person,
    role          text    not null check (role in ('SEGRETARIO', 'DIRETTORE_GENERALE', 'RESPONSABILE', 'DIPENDENTE', 'SINDACO',
                                                   'GIUNTA', 'OIV', 'PERSONALE', 'REVISORE', 'EDITOR')),
    unita_id      uuid,
    valid_from    date    not null,
    valid_to      date,
    revoked       boolean not null default false,
    primary key (tenant_id, membership_id),
    check (valid_to is null or valid_to >= valid_from),
    check (role <> 'RESPONSABILE' or unita_id is not null)
);
comment on column membership.valid_to is 'last day, included; null while open';
comment on column membership.revoked is 'given by mistake: never counted';
create index membership_of_person on membership (person_id);

create table change_head (
    tenant_id   uuid   primary key references ente,
    last_change bigint not null check (last_change >= 0),
    last_sent   bigint not null check (last_sent between 0 and last_change)
);
comment on table change_head is 'locked by whoever changes something of the ente: changes are numbered without holes';

create table change (
    tenant_id   uuid        not null references ente,
    change      bigint      not null check (change > 0),
    recorded_at timestamptz not null default clock_timestamp(),
    actor       uuid        not null,
    kind        text        not null,
    reason      text        not null,
    event       text,
    primary key (tenant_id, change)
);
comment on table change is 'append-only: who changed what of an ente, and why';
comment on column change.event is 'what is sent on tenancy.events; null for what concerns nobody outside';

create schema tenancy;
comment on schema tenancy is 'the register in the shape of the local copies of the other services';

create view tenancy.ente with (security_invoker = true) as
select e.tenant_id, e.state, e.demo,
       (select jsonb_object_agg(a.attribute, a.value)
        from (select distinct on (attribute) attribute, value
              from ente_attribute
              where tenant_id = e.tenant_id and valid_from <= (now() at time zone 'Europe/Rome')::date
              order by attribute, valid_from desc) a) as profile
from ente e;

create view tenancy.membership with (security_invoker = true) as
select tenant_id, membership_id, person_id, role, unita_id, valid_from, valid_to, revoked
from membership;

alter table person enable row level security;
alter table person force row level security;
create policy person_self on person
    using (person_id = nullif(current_setting('app.person', true), '')::uuid
           or username = nullif(current_setting('app.username', true), ''))
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

alter table membership enable row level security;
alter table membership force row level security;
create policy membership_of_tenant_or_person on membership
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
           or person_id = nullif(current_setting('app.person', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table person_name enable row level security;
alter table person_name force row level security;
create policy person_name_of_person_or_tenant on person_name
    using (person_id = nullif(current_setting('app.person', true), '')::uuid
           or exists (select 1 from membership m
                      where m.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                        and m.person_id = person_name.person_id))
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

alter table consortium_admin enable row level security;
alter table consortium_admin force row level security;
create policy consortium_admin_self on consortium_admin
    using (person_id = nullif(current_setting('app.person', true), '')::uuid)
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);

alter table ente enable row level security;
alter table ente force row level security;
create policy ente_of_tenant_person_or_consortium on ente
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
           or consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
           or exists (select 1 from membership m
                      where m.tenant_id = ente.tenant_id
                        and m.person_id = nullif(current_setting('app.person', true), '')::uuid))
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table ente_attribute enable row level security;
alter table ente_attribute force row level security;
create policy ente_attribute_with_its_ente on ente_attribute
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
           or exists (select 1 from ente e where e.tenant_id = ente_attribute.tenant_id))
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table change_head enable row level security;
alter table change_head force row level security;
create policy change_head_of_tenant on change_head
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy change_head_of_relay on change_head for select
    using (current_setting('app.task', true) = 'relay');

alter table change enable row level security;
alter table change force row level security;
create policy change_of_tenant on change
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema public, tenancy to tenant_service;
grant select, insert on consortium, consortium_admin, person, person_name, ente, ente_attribute, membership, change_head, change
    to tenant_service;
grant update (state) on ente to tenant_service;
grant update (valid_to, revoked) on membership to tenant_service;
grant update (last_change, last_sent) on change_head to tenant_service;
grant select on tenancy.ente, tenancy.membership to tenant_service;
