-- An OIV or Nucleo appointed for several enti of a consortium at once. A mandate lets nobody in: each ente confirms it for itself.

create table mandato (
    consortium_id uuid not null references consortium,
    mandato_id    uuid not null,
    organo        text not null check (organo in ('OIV', 'NUCLEO_DI_VALUTAZIONE')),
    composizione  text not null check (composizione in ('MONOCRATICO', 'COLLEGIALE')),
    atto_organo   text not null check (char_length(atto_organo) between 1 and 200),
    atto_numero   text not null check (char_length(atto_numero) between 1 and 50),
    atto_data     date not null,
    dal           date not null,
    al            date not null check (al >= dal),
    rinnova       uuid,
    creato_da     uuid not null references person,
    primary key (consortium_id, mandato_id),
    unique (consortium_id, rinnova),
    foreign key (consortium_id, rinnova) references mandato
);
comment on column mandato.al is 'last day, included: access ends at its midnight';
comment on column mandato.rinnova is 'the mandate it goes on with; one is renewed once';

create table mandato_componente (
    consortium_id uuid    not null,
    mandato_id    uuid    not null,
    componente_id uuid    not null,
    posto         integer not null,
    chi           bytea   not null,
    primary key (consortium_id, mandato_id, componente_id),
    foreign key (consortium_id, mandato_id) references mandato
);
comment on column mandato_componente.componente_id is 'the same in a renewal: who has come in by one mandate is known to the next';
comment on column mandato_componente.chi is 'name and address, sealed under a key of the member';

create table mandato_ente (
    tenant_id     uuid not null references ente,
    mandato_id    uuid not null,
    consortium_id uuid not null,
    confermato_il date,
    confermato_da uuid references person,
    motivo        text,
    primary key (tenant_id, mandato_id),
    foreign key (consortium_id, mandato_id) references mandato,
    check ((confermato_il is null) = (confermato_da is null) and (confermato_il is null) = (motivo is null))
);
comment on table mandato_ente is 'for which enti; in force in one only once that ente has confirmed';
create index mandato_ente_of_consortium on mandato_ente (consortium_id, mandato_id);

create table mandato_ingresso (
    tenant_id     uuid not null,
    mandato_id    uuid not null,
    componente_id uuid not null,
    consortium_id uuid not null,
    ingresso_id   uuid not null,
    primary key (tenant_id, mandato_id, componente_id),
    foreign key (tenant_id, mandato_id) references mandato_ente
);
comment on column mandato_ingresso.ingresso_id is 'the invitation, and the membership once she has accepted it: they have the same id';
create index mandato_ingresso_of_componente on mandato_ingresso (consortium_id, componente_id);

alter table mandato enable row level security;
alter table mandato force row level security;
create policy mandato_of_consortium on mandato
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy mandato_of_its_enti on mandato for select
    using (exists (select 1 from mandato_ente e
                   where e.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and e.mandato_id = mandato.mandato_id));

alter table mandato_componente enable row level security;
alter table mandato_componente force row level security;
create policy mandato_componente_of_consortium on mandato_componente
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy mandato_componente_of_its_enti on mandato_componente for select
    using (exists (select 1 from mandato_ente e
                   where e.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and e.mandato_id = mandato_componente.mandato_id));

alter table mandato_ente enable row level security;
alter table mandato_ente force row level security;
create policy mandato_ente_of_tenant on mandato_ente for update
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy mandato_ente_read on mandato_ente for select
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
           or consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy mandato_ente_of_consortium on mandato_ente for insert
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
                and confermato_il is null
                and exists (select 1 from ente e
                            where e.tenant_id = mandato_ente.tenant_id and e.consortium_id = mandato_ente.consortium_id));

alter table mandato_ingresso enable row level security;
alter table mandato_ingresso force row level security;
create policy mandato_ingresso_of_tenant on mandato_ingresso
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy mandato_ingresso_of_consortium on mandato_ingresso for select
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);

grant select, insert on mandato, mandato_componente, mandato_ente, mandato_ingresso to tenant_service;
grant update (confermato_il, confermato_da, motivo) on mandato_ente to tenant_service;
