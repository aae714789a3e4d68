-- What an ente is called from a day on, and the end of an ente whom another succeeds. A merger that a consortium has written down ends
-- nothing: each ente confirms it for itself, and only that opens its history to the successor.

create table ente_cambio (
    tenant_id uuid not null references ente,
    dal       date not null,
    cambio    jsonb not null,
    primary key (tenant_id, dal)
);
comment on table ente_cambio is 'append-only: by which act name and codes changed, and who recorded it; the values are in ente_attribute too';

create table fusione (
    consortium_id   uuid  not null references consortium,
    fusione_id      uuid  not null,
    tipo            text  not null check (tipo in ('FUSIONE', 'INCORPORAZIONE')),
    successore_id   uuid  not null references ente,
    successore_nome text  not null,
    dal             date  not null,
    atto            jsonb not null,
    creata_da       uuid  not null references person,
    primary key (consortium_id, fusione_id)
);

create table fusione_ente (
    tenant_id     uuid not null references ente,
    fusione_id    uuid not null,
    consortium_id uuid not null,
    successore_id uuid not null references ente check (successore_id <> tenant_id),
    nome          text not null,
    confermata_il date,
    motivo        text,
    estinzione    jsonb,
    primary key (tenant_id, fusione_id),
    foreign key (consortium_id, fusione_id) references fusione,
    check ((confermata_il is null) = (estinzione is null) and (confermata_il is null) = (motivo is null))
);
comment on table fusione_ente is 'who is to end by it; nobody does who has not confirmed';
comment on column fusione_ente.nome is 'as the ente was called when the merger was written down';
create unique index fusione_ente_once on fusione_ente (tenant_id) where estinzione is not null;
create index fusione_ente_of_successore on fusione_ente (successore_id);
create index fusione_ente_of_consortium on fusione_ente (consortium_id, fusione_id);

create or replace view tenancy.ente with (security_invoker = true) as
select e.tenant_id, e.state, e.demo,
       (select jsonb_object_agg(a.attribute, a.value)
        from (select distinct on (attribute) attribute, value
              from ente_attribute
              where tenant_id = e.tenant_id and valid_from <= (now() at time zone 'Europe/Rome')::date
              order by attribute, valid_from desc) a) as profile,
       (select f.estinzione from fusione_ente f where f.tenant_id = e.tenant_id and f.estinzione is not null) as estinzione
from ente e;

alter table ente_cambio enable row level security;
alter table ente_cambio force row level security;
create policy ente_cambio_of_tenant on ente_cambio
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table fusione enable row level security;
alter table fusione force row level security;
create policy fusione_of_consortium on fusione
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
                and exists (select 1 from ente e
                            where e.tenant_id = fusione.successore_id and e.consortium_id = fusione.consortium_id));
create policy fusione_of_its_enti on fusione for select
    using (successore_id = nullif(current_setting('app.tenant', true), '')::uuid
           or exists (select 1 from fusione_ente e
                      where e.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                        and e.fusione_id = fusione.fusione_id));

alter table fusione_ente enable row level security;
alter table fusione_ente force row level security;
create policy fusione_ente_read on fusione_ente for select
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
           or successore_id = nullif(current_setting('app.tenant', true), '')::uuid
           or consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
           or exists (select 1 from membership m
                      where m.tenant_id = fusione_ente.tenant_id
                        and m.person_id = nullif(current_setting('app.person', true), '')::uuid));
create policy fusione_ente_of_tenant on fusione_ente for update
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy fusione_ente_of_consortium on fusione_ente for insert
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
                and estinzione is null
                and exists (select 1 from ente e
                            where e.tenant_id = fusione_ente.tenant_id and e.consortium_id = fusione_ente.consortium_id));

grant select, insert on ente_cambio, fusione, fusione_ente to tenant_service;
grant update (confermata_il, motivo, estinzione) on fusione_ente to tenant_service;
