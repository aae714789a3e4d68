-- Where people want their reminders, and the reminders themselves: written down before they are sent.
--   app.task  'posta': which reminders wait to be sent, and nothing else

create table person_recapito (
    person_id  uuid        primary key references person,
    email      text        not null check (char_length(email) between 3 and 254),
    promemoria boolean     not null,
    updated_at timestamptz not null default now()
);
comment on table person_recapito is 'the address a person gave for reminders; told to nobody but the mail server';

create table promemoria (
    tenant_id   uuid        not null references ente,
    person_id   uuid        not null references person,
    giorno      date        not null,
    oggetto     text        not null,
    righe       jsonb       not null,
    stato       text        not null check (stato in ('IN_ATTESA', 'INVIATO', 'FALLITO', 'SENZA_INDIRIZZO')),
    tentativi   integer     not null default 0,
    prossimo    timestamptz not null default now(),
    errore      text,
    inviato_il  timestamptz,
    primary key (tenant_id, person_id, giorno)
);
comment on table promemoria is 'one reminder per person, ente and day; a second asking for the same day changes nothing';
create index promemoria_waiting on promemoria (prossimo) where stato = 'IN_ATTESA';

alter table person_recapito enable row level security;
alter table person_recapito force row level security;
create policy person_recapito_of_person on person_recapito
    using (person_id = nullif(current_setting('app.person', true), '')::uuid)
    with check (person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy person_recapito_of_tenant on person_recapito for select
    using (exists (select 1 from membership m
                   where m.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and m.person_id = person_recapito.person_id
                     and not m.revoked
                     and m.valid_from <= (now() at time zone 'Europe/Rome')::date
                     and (m.valid_to is null or m.valid_to >= (now() at time zone 'Europe/Rome')::date)));

alter table promemoria enable row level security;
alter table promemoria force row level security;
create policy promemoria_of_tenant on promemoria
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy promemoria_of_posta on promemoria for select
    using (current_setting('app.task', true) = 'posta');

grant select, insert, update on person_recapito, promemoria to tenant_service;
