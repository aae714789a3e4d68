-- Rulebooks a consortium proposes to its comuni. What was published is never changed: there is no right to.

create table smvp_modello (
    consortium_id uuid not null references consortium,
    modello_id    uuid not null,
    nome          text not null check (char_length(nome) between 1 and 300),
    primary key (consortium_id, modello_id),
    unique (consortium_id, nome)
);
comment on table smvp_modello is 'a template of a consortium; what it says stands in its versions';

create table smvp_modello_versione (
    consortium_id  uuid    not null,
    modello_id     uuid    not null,
    versione       integer not null check (versione > 0),
    rules          json    not null,
    origine        text    not null,
    nota           text    not null check (char_length(nota) between 1 and 2000),
    pubblicata_il  date    not null,
    pubblicata_da  uuid    not null references person,
    primary key (consortium_id, modello_id, versione),
    foreign key (consortium_id, modello_id) references smvp_modello
);
comment on column smvp_modello_versione.origine is 'in Italian: what it was copied from';

create table smvp_offerta (
    tenant_id     uuid    not null references ente,
    offerta_id    uuid    not null,
    consortium_id uuid    not null references consortium,
    versione      integer not null check (versione > 0),
    rules         json    not null,
    nota          text    not null check (char_length(nota) between 1 and 2000),
    offerta_il    date    not null,
    offerta_da    uuid    not null references person,
    primary key (tenant_id, offerta_id)
);
comment on table smvp_offerta is 'rules an ente has given to its consortium, by its own doing; nothing else of its rules is seen there';
create index smvp_offerta_of_consortium on smvp_offerta (consortium_id, offerta_il);

alter table smvp_modello enable row level security;
alter table smvp_modello force row level security;
create policy smvp_modello_of_consortium on smvp_modello
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy smvp_modello_of_its_enti on smvp_modello for select
    using (exists (select 1 from ente e
                   where e.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and e.consortium_id = smvp_modello.consortium_id));

alter table smvp_modello_versione enable row level security;
alter table smvp_modello_versione force row level security;
create policy smvp_modello_versione_of_consortium on smvp_modello_versione
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy smvp_modello_versione_of_its_enti on smvp_modello_versione for select
    using (exists (select 1 from ente e
                   where e.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and e.consortium_id = smvp_modello_versione.consortium_id));

alter table smvp_offerta enable row level security;
alter table smvp_offerta force row level security;
create policy smvp_offerta_of_tenant on smvp_offerta
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                and exists (select 1 from ente e
                            where e.tenant_id = smvp_offerta.tenant_id and e.consortium_id = smvp_offerta.consortium_id));
create policy smvp_offerta_of_consortium on smvp_offerta for select
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);

grant select, insert on smvp_modello, smvp_modello_versione, smvp_offerta to tenant_service;
