-- Who runs the platform has no way into an ente but this one: asked for by one, approved by another, for an hour at most, and all of it
-- in the log of changes of the ente. That they are two and that it ends, the table says too.
--   app.task  'gestori': who runs the platform, which enti there are, and every access that was asked for; nothing inside an ente
create table platform_operator (
    person_id uuid        primary key references person,
    since     timestamptz not null default clock_timestamp(),
    ended_at  timestamptz
);
comment on table platform_operator is 'named by the configuration of the installation; no membership of any ente';

alter table platform_operator enable row level security;
alter table platform_operator force row level security;
create policy platform_operator_self on platform_operator
    using (person_id = nullif(current_setting('app.person', true), '')::uuid)
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy platform_operator_of_task on platform_operator
    using (current_setting('app.task', true) = 'gestori')
    with check (current_setting('app.task', true) = 'gestori');

create table operator_access (
    tenant_id    uuid        not null references ente,
    access_id    uuid        not null,
    reason       text        not null check (char_length(reason) between 10 and 2000),
    state        text        not null default 'CHIESTO' check (state in ('CHIESTO', 'APERTO', 'FINITO', 'RIFIUTATO', 'SCADUTO')),
    requested_by uuid        not null,
    requested_at timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    refusal      text,
    until        timestamptz,
    ended_by     uuid,
    ended_at     timestamptz,
    primary key (tenant_id, access_id),
    check ((decided_by is null) = (state in ('CHIESTO', 'SCADUTO'))),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'RIFIUTATO') = (refusal is not null)),
    check ((until is not null) = (state in ('APERTO', 'FINITO'))),
    check (until is null or decided_by <> requested_by),
    check (until <= decided_at + interval '60 minutes'),
    check ((ended_at is not null) = (state in ('FINITO', 'SCADUTO')))
);
comment on table operator_access is 'break-glass: what was asked of an ente, by whom, why, and how it ended';
create unique index operator_access_open on operator_access (tenant_id, requested_by) where state in ('CHIESTO', 'APERTO');
create index operator_access_of_person on operator_access (requested_by) where state = 'APERTO';
create index operator_access_to_close on operator_access (requested_at) where state in ('CHIESTO', 'APERTO');

alter table operator_access enable row level security;
alter table operator_access force row level security;
create policy operator_access_of_tenant on operator_access
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy operator_access_own on operator_access for select
    using (requested_by = nullif(current_setting('app.person', true), '')::uuid);
create policy operator_access_of_task on operator_access for select
    using (current_setting('app.task', true) = 'gestori');

-- Each step is told to the segretari of the ente by letter.
create table operator_notice (
    tenant_id uuid        not null references ente,
    notice_id uuid        not null,
    person_id uuid        not null,
    oggetto   text        not null,
    testo     text        not null,
    stato     text        not null default 'IN_ATTESA' check (stato in ('IN_ATTESA', 'INVIATO', 'FALLITO', 'SENZA_INDIRIZZO')),
    tentativi integer     not null default 0,
    prossimo  timestamptz not null,
    primary key (tenant_id, notice_id)
);
comment on table operator_notice is 'letters about accesses of the operator; in clear is only what stands in the log of changes';
create index operator_notice_waiting on operator_notice (prossimo) where stato = 'IN_ATTESA';

alter table operator_notice enable row level security;
alter table operator_notice force row level security;
create policy operator_notice_of_tenant on operator_notice
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy operator_notice_of_task on operator_notice for select
    using (current_setting('app.task', true) = 'gestori' and stato = 'IN_ATTESA');

-- Which enti there are is no secret to who runs them; an ente is of hers in /io only while an access is open.
create policy ente_of_operators on ente for select
    using (current_setting('app.task', true) = 'gestori');
create policy ente_open_to_operator on ente for select
    using (exists (select 1 from operator_access a
                   where a.tenant_id = ente.tenant_id and a.state = 'APERTO'
                     and a.requested_by = nullif(current_setting('app.person', true), '')::uuid));

-- Operators see each other's names, and an ente the names of those who asked for something of it.
create policy person_name_of_operators on person_name for select
    using (current_setting('app.task', true) = 'gestori'
           and exists (select 1 from platform_operator o where o.person_id = person_name.person_id));
create policy person_name_of_who_asked on person_name for select
    using (exists (select 1 from operator_access a
                   where a.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and person_name.person_id in (a.requested_by, a.decided_by, a.ended_by)));

-- The open ones are memberships to whoever keeps a copy: of a day there, of minutes here, where each reading is asked for.
create or replace view tenancy.membership with (security_invoker = true) as
select tenant_id, membership_id, person_id, role, unita_id, valid_from, valid_to, revoked
from membership
union all
select tenant_id, access_id, requested_by, 'OPERATOR', null, (decided_at at time zone 'Europe/Rome')::date,
       (until at time zone 'Europe/Rome')::date, state <> 'APERTO'
from operator_access
where until is not null;

create index reading_of_operator on reading (tenant_id, reading) where acting_role = 'OPERATOR';

grant select, insert on platform_operator, operator_access, operator_notice to tenant_service;
grant update (ended_at) on platform_operator to tenant_service;
grant update (state, decided_by, decided_at, refusal, until, ended_by, ended_at) on operator_access to tenant_service;
grant update (stato, tentativi, prossimo) on operator_notice to tenant_service;
