-- Variazioni, and the objectives as they leave them.
create table read_v1.variazione (
    tenant_id uuid not null,
    variazione_id uuid not null,
    anno integer not null,
    versione bigint not null,
    numero integer not null,
    stato text not null check (stato in ('PROPOSTA', 'OIV_SENTITO', 'APPROVATA', 'RESPINTA', 'RITIRATA')),
    causa text not null check (causa in ('EVENTO_IMPREVEDIBILE', 'RISORSE', 'ESITO_MONITORAGGIO', 'NUOVA_NORMA', 'ALTRO')),
    motivo text not null,
    proposta_da uuid not null,
    proposta_il timestamptz not null,
    parere text,
    parere_atto_organo text check (parere_atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    parere_atto_numero text,
    parere_atto_data date,
    parere_atto_esecutivo boolean,
    atto_organo text check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text,
    atto_data date,
    atto_esecutivo boolean,
    decisione_motivo text,
    decisa_da uuid,
    decisa_il timestamptz,
    decisa_sequenza bigint,
    segnalazioni json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, variazione_id)
);
comment on table read_v1.variazione is 'The variazioni of a year, open and decided.';
comment on column read_v1.variazione.segnalazioni is 'What the OIV reads about an approved one: targets lowered when values were known.';

create table read_v1.variazione_modifica (
    tenant_id uuid not null,
    variazione_id uuid not null,
    objective_id uuid not null,
    posizione integer not null,
    modifica json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, variazione_id, objective_id),
    foreign key (tenant_id, variazione_id) references read_v1.variazione deferrable initially deferred
);
comment on table read_v1.variazione_modifica is 'What a variazione does to one objective, with what was promised before and after.';

create table read_v1.objective_variazione (
    tenant_id uuid not null,
    objective_id uuid not null,
    variazione_id uuid not null,
    numero integer not null,
    atto_organo text not null check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text not null,
    atto_data date not null,
    atto_esecutivo boolean not null,
    causa text not null,
    motivo text not null,
    modifica json not null,
    segnalazioni json not null,
    sequenza bigint not null,
    registrata_il timestamptz not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, variazione_id),
    foreign key (tenant_id, objective_id) references read_v1.objective deferrable initially deferred
);
comment on table read_v1.objective_variazione is 'The approved variazioni of an objective, as its own page shows them.';

create table read_v1.voce_objective (
    tenant_id uuid not null,
    sequenza bigint not null,
    objective_id uuid not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, sequenza)
);
comment on table read_v1.voce_objective is 'Entries of the register that are about objectives without being of their streams.';

alter table read_v1.objective
    add column posizione text not null default 'NEL_PIANO'
        check (posizione in ('NEL_PIANO', 'DA_APPROVARE', 'SOSPESO', 'STRALCIATO')),
    add column variazione_id uuid;
comment on column read_v1.objective.posizione is 'Where it stands to the Piano; only what is in it counts.';
comment on column read_v1.objective.variazione_id is 'The variazione it was assigned for, where it is younger than the Piano.';
create or replace view read.objective with (security_invoker = true) as select * from read_v1.objective;

create index variazione_by_anno on read_v1.variazione (tenant_id, anno, numero);

alter table read_v1.variazione enable row level security;
alter table read_v1.variazione force row level security;
create policy one_tenant on read_v1.variazione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.variazione to query_projector;
grant select on read_v1.variazione to query_reader;
create view read.variazione with (security_invoker = true) as select * from read_v1.variazione;
grant select on read.variazione to query_reader;

alter table read_v1.variazione_modifica enable row level security;
alter table read_v1.variazione_modifica force row level security;
create policy one_tenant on read_v1.variazione_modifica
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.variazione_modifica to query_projector;
grant select on read_v1.variazione_modifica to query_reader;
create view read.variazione_modifica with (security_invoker = true) as select * from read_v1.variazione_modifica;
grant select on read.variazione_modifica to query_reader;

alter table read_v1.objective_variazione enable row level security;
alter table read_v1.objective_variazione force row level security;
create policy one_tenant on read_v1.objective_variazione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.objective_variazione to query_projector;
grant select on read_v1.objective_variazione to query_reader;
create view read.objective_variazione with (security_invoker = true) as select * from read_v1.objective_variazione;
grant select on read.objective_variazione to query_reader;

alter table read_v1.voce_objective enable row level security;
alter table read_v1.voce_objective force row level security;
create policy one_tenant on read_v1.voce_objective
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.voce_objective to query_projector;
grant select on read_v1.voce_objective to query_reader;
create view read.voce_objective with (security_invoker = true) as select * from read_v1.voce_objective;
grant select on read.voce_objective to query_reader;
