-- Monitorings with their reports and corrective actions, and how objectives are carried out: phases, people, receipts.
create table read_v1.monitoraggio (
    tenant_id uuid not null,
    period text not null,
    anno integer not null,
    versione bigint not null,
    stato text not null check (stato in ('APERTO', 'ESAMINATO', 'CHIUSO')),
    entro date not null,
    esame json,
    prese json not null,
    chiuso_il date,
    senza_rapporto json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, period)
);
comment on table read_v1.monitoraggio is 'One monitoring of a year: how far it is, what the OIV saw, who took note.';

create table read_v1.monitoraggio_rapporto (
    tenant_id uuid not null,
    period text not null,
    objective_id uuid not null,
    andamento text not null check (andamento in ('IN_LINEA', 'A_RISCHIO', 'NON_IN_LINEA')),
    rapporto json not null,
    da uuid not null,
    il timestamptz not null,
    sequenza bigint not null,
    motivo text,
    precedenti json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, period, objective_id),
    foreign key (tenant_id, period) references read_v1.monitoraggio deferrable initially deferred
);
comment on table read_v1.monitoraggio_rapporto is 'What a unit says of an objective now, with what it said before. Nothing of it enters a result.';

create table read_v1.azione_correttiva (
    tenant_id uuid not null,
    azione_id uuid not null,
    period text not null,
    posizione integer not null,
    objective_id uuid not null,
    cosa text not null,
    incaricato uuid not null,
    entro date not null,
    atto_organo text check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text,
    atto_data date,
    atto_esecutivo boolean,
    nota text,
    stato text not null check (stato in ('APERTA', 'COMPLETATA', 'ABBANDONATA')),
    conclusa_il date,
    esito text,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, azione_id),
    foreign key (tenant_id, period) references read_v1.monitoraggio deferrable initially deferred
);
comment on table read_v1.azione_correttiva is 'What somebody does about an objective until a day.';

create table read_v1.fase_corso (
    tenant_id uuid not null,
    objective_id uuid not null,
    fase_id uuid not null,
    iniziata_il date,
    fatta_il date,
    dal date,
    al date,
    motivo text,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, fase_id),
    foreign key (tenant_id, objective_id) references read_v1.objective deferrable initially deferred
);
comment on table read_v1.fase_corso is 'Phases about which something happened; what is planned stands in the indicatore.';

create table read_v1.objective_persona (
    tenant_id uuid not null,
    objective_id uuid not null,
    persona uuid not null,
    posizione integer not null,
    quota numeric(5,2) not null check (quota between 0 and 100),
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, persona),
    foreign key (tenant_id, objective_id) references read_v1.objective deferrable initially deferred
);
comment on table read_v1.objective_persona is 'Who works on an objective, with the part of the own time, in percent.';

create table read_v1.presa_visione (
    tenant_id uuid not null,
    objective_id uuid not null,
    persona uuid not null,
    comunicato_il date not null,
    visione_il date,
    passaggio boolean not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, persona),
    foreign key (tenant_id, objective_id) references read_v1.objective deferrable initially deferred
);
comment on table read_v1.presa_visione is 'Who was told of an objective, and when the person said so.';

create index monitoraggio_by_anno on read_v1.monitoraggio (tenant_id, anno, period);
create index azione_correttiva_by_period on read_v1.azione_correttiva (tenant_id, period, posizione);

alter table read_v1.monitoraggio enable row level security;
alter table read_v1.monitoraggio force row level security;
create policy one_tenant on read_v1.monitoraggio
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.monitoraggio to query_projector;
grant select on read_v1.monitoraggio to query_reader;
create view read.monitoraggio with (security_invoker = true) as select * from read_v1.monitoraggio;
grant select on read.monitoraggio to query_reader;

alter table read_v1.monitoraggio_rapporto enable row level security;
alter table read_v1.monitoraggio_rapporto force row level security;
create policy one_tenant on read_v1.monitoraggio_rapporto
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.monitoraggio_rapporto to query_projector;
grant select on read_v1.monitoraggio_rapporto to query_reader;
create view read.monitoraggio_rapporto with (security_invoker = true) as select * from read_v1.monitoraggio_rapporto;
grant select on read.monitoraggio_rapporto to query_reader;

alter table read_v1.azione_correttiva enable row level security;
alter table read_v1.azione_correttiva force row level security;
create policy one_tenant on read_v1.azione_correttiva
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.azione_correttiva to query_projector;
grant select on read_v1.azione_correttiva to query_reader;
create view read.azione_correttiva with (security_invoker = true) as select * from read_v1.azione_correttiva;
grant select on read.azione_correttiva to query_reader;

alter table read_v1.fase_corso enable row level security;
alter table read_v1.fase_corso force row level security;
create policy one_tenant on read_v1.fase_corso
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.fase_corso to query_projector;
grant select on read_v1.fase_corso to query_reader;
create view read.fase_corso with (security_invoker = true) as select * from read_v1.fase_corso;
grant select on read.fase_corso to query_reader;

alter table read_v1.objective_persona enable row level security;
alter table read_v1.objective_persona force row level security;
create policy one_tenant on read_v1.objective_persona
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.objective_persona to query_projector;
grant select on read_v1.objective_persona to query_reader;
create view read.objective_persona with (security_invoker = true) as select * from read_v1.objective_persona;
grant select on read.objective_persona to query_reader;

alter table read_v1.presa_visione enable row level security;
alter table read_v1.presa_visione force row level security;
create policy one_tenant on read_v1.presa_visione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.presa_visione to query_projector;
grant select on read_v1.presa_visione to query_reader;
create view read.presa_visione with (security_invoker = true) as select * from read_v1.presa_visione;
grant select on read.presa_visione to query_reader;
