-- An ente that is suspended is read and not written. One of the operator asks, with cause, act and reason, another confirms; either ends it.
create table ente_suspension (
    tenant_id     uuid        not null references ente,
    suspension_id uuid        not null,
    cause         text        not null check (cause in ('CONTRATTO_FINITO', 'ABUSO', 'ORDINE_DI_AUTORITA')),
    atto          text        not null check (char_length(atto) between 1 and 200),
    reason        text        not null check (char_length(reason) between 10 and 2000),
    contact       text        not null check (char_length(contact) between 1 and 200),
    state         text        not null default 'CHIESTA' check (state in ('CHIESTA', 'IN_VIGORE', 'RIFIUTATA', 'FINITA')),
    requested_by  uuid        not null,
    requested_at  timestamptz not null default clock_timestamp(),
    decided_by    uuid,
    decided_at    timestamptz,
    ended_by      uuid,
    ended_at      timestamptz,
    ending        text,
    primary key (tenant_id, suspension_id),
    check ((decided_by is null) = (state = 'CHIESTA')),
    check ((decided_by is null) = (decided_at is null)),
    check (state not in ('IN_VIGORE', 'FINITA') or decided_by <> requested_by),
    check ((ended_by is null) = (state <> 'FINITA')),
    check ((ending is null) = (state in ('CHIESTA', 'IN_VIGORE')))
);
comment on table ente_suspension is 'what was asked, why, and how it ended; seen by whoever sees the ente';
comment on column ente_suspension.ending is 'why it was refused or taken back, or why it ended';
create unique index ente_suspension_open on ente_suspension (tenant_id) where state in ('CHIESTA', 'IN_VIGORE');

alter table ente_suspension enable row level security;
alter table ente_suspension force row level security;
create policy ente_suspension_of_tenant on ente_suspension
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy ente_suspension_with_its_ente on ente_suspension for select
    using (exists (select 1 from ente e where e.tenant_id = ente_suspension.tenant_id));

create or replace view tenancy.ente with (security_invoker = true) as
select e.tenant_id, e.state, e.demo,
       (select jsonb_object_agg(a.attribute, a.value)
        from (select distinct on (attribute) attribute, value
              from ente_attribute
              where tenant_id = e.tenant_id and valid_from <= (now() at time zone 'Europe/Rome')::date
              order by attribute, valid_from desc) a) as profile,
       (select f.estinzione from fusione_ente f where f.tenant_id = e.tenant_id and f.estinzione is not null) as estinzione,
       (select jsonb_build_object('causa', s.cause, 'atto', s.atto, 'dal', (s.decided_at at time zone 'Europe/Rome')::date,
                                  'contatto', s.contact)
        from ente_suspension s
        where s.tenant_id = e.tenant_id and s.state = 'IN_VIGORE') as suspension
from ente e;

grant select, insert on ente_suspension to tenant_service;
grant update (state, decided_by, decided_at, ended_by, ended_at, ending) on ente_suspension to tenant_service;
