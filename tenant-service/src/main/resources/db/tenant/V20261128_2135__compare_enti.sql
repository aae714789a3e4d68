-- Comparisons between enti of a consortium that want them: what each gives is seen by it alone, what they make together by those who gave.

create table confronto_adesione (
    tenant_id     uuid        not null references ente,
    dal           timestamptz not null,
    consortium_id uuid        not null references consortium,
    aderito_da    uuid        not null references person,
    motivo        text        not null check (char_length(motivo) between 10 and 2000),
    ritirata_il   timestamptz,
    ritirata_da   uuid references person,
    motivo_ritiro text check (char_length(motivo_ritiro) between 10 and 2000),
    primary key (tenant_id, dal),
    check ((ritirata_il is null) = (ritirata_da is null) and (ritirata_il is null) = (motivo_ritiro is null))
);
comment on table confronto_adesione is 'since when an ente takes part, by its own doing, and until when';
create unique index confronto_adesione_running on confronto_adesione (tenant_id) where ritirata_il is null;

create table confronto_dato (
    tenant_id     uuid        not null references ente,
    anno          integer     not null check (anno between 2000 and 2999),
    consortium_id uuid        not null references consortium,
    cifre         json        not null,
    dato_il       timestamptz not null,
    entrato       boolean     not null default false,
    primary key (tenant_id, anno)
);
comment on table confronto_dato is 'what an ente gives of a validated year; nobody but the ente sees the row';
comment on column confronto_dato.entrato is 'whether it is part of the comparison of that year, which never changes again';

create table confronto_edizione (
    consortium_id uuid    not null references consortium,
    anno          integer not null,
    chiusa_il     date    not null,
    enti          integer not null check (enti > 5),
    primary key (consortium_id, anno)
);
comment on table confronto_edizione is 'the one comparison of a year: made once, never changed';

create table confronto_quartile (
    consortium_id uuid    not null,
    anno          integer not null,
    chiave        text    not null,
    enti          integer not null check (enti > 5),
    primo         numeric not null,
    mediana       numeric not null,
    terzo         numeric not null,
    primary key (consortium_id, anno, chiave),
    foreign key (consortium_id, anno) references confronto_edizione
);
comment on table confronto_quartile is 'of a figure that enough enti gave; of one that fewer gave there is no row';

alter table confronto_adesione enable row level security;
alter table confronto_adesione force row level security;
create policy confronto_adesione_of_tenant on confronto_adesione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                and exists (select 1 from ente e
                            where e.tenant_id = confronto_adesione.tenant_id
                              and e.consortium_id = confronto_adesione.consortium_id));
create policy confronto_adesione_counted on confronto_adesione for select
    using (current_setting('app.task', true) = 'confronti');

alter table confronto_dato enable row level security;
alter table confronto_dato force row level security;
create policy confronto_dato_of_tenant on confronto_dato
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table confronto_edizione enable row level security;
alter table confronto_edizione force row level security;
create policy confronto_edizione_made on confronto_edizione for insert
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
                and current_setting('app.task', true) = 'confronti');
create policy confronto_edizione_of_consortium on confronto_edizione for select
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy confronto_edizione_of_who_gave on confronto_edizione for select
    using (exists (select 1 from confronto_dato d
                   where d.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and d.consortium_id = confronto_edizione.consortium_id and d.anno = confronto_edizione.anno and d.entrato));

alter table confronto_quartile enable row level security;
alter table confronto_quartile force row level security;
create policy confronto_quartile_made on confronto_quartile for insert
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
                and current_setting('app.task', true) = 'confronti');
create policy confronto_quartile_of_who_gave on confronto_quartile for select
    using (exists (select 1 from confronto_dato d
                   where d.tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
                     and d.consortium_id = confronto_quartile.consortium_id and d.anno = confronto_quartile.anno and d.entrato));

grant select, insert on confronto_adesione, confronto_edizione, confronto_quartile to tenant_service;
grant update (ritirata_il, ritirata_da, motivo_ritiro) on confronto_adesione to tenant_service;
grant select, insert, delete on confronto_dato to tenant_service;
grant update (entrato) on confronto_dato to tenant_service;
