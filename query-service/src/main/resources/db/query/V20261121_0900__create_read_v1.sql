-- The read models, version 1. Written by query_projector alone, read by query_reader through the views of schema read.
-- A new version stands beside this one (read_v2) until its positions are equal; then the views are created anew.
create schema read_v1;
create schema read;
grant usage on schema read_v1 to query_projector, query_reader;
grant usage on schema read to query_reader;

-- The only table without a tenant: it says nothing but how far a partition is read.
create table read_v1.topic_offset (
    partition integer primary key,
    next_offset bigint not null
);
comment on table read_v1.topic_offset is 'Where each partition goes on. Moved by compare-and-set in the transaction of the rows, so that of two instances one gets through.';
grant select, insert, update on read_v1.topic_offset to query_projector;

create table read_v1.tenant_position (
    tenant_id uuid not null,
    sequence bigint not null check (sequence >= 0),
    hash text not null,
    partition integer not null,
    state text not null check (state in ('FOLLOWING', 'PARKED')),
    parked_reason text,
    primary key (tenant_id)
);
comment on table read_v1.tenant_position is 'The one position of a tenant, for all read models: moves by exactly 1 per event, in the transaction of the rows.';
comment on column read_v1.tenant_position.hash is 'Hash of the entry at the position; the next entry must follow it.';

create table read_v1.parked_event (
    tenant_id uuid not null,
    sequence bigint not null,
    headers json not null,
    payload text not null,
    hash text not null,
    primary key (tenant_id, sequence)
);
comment on table read_v1.parked_event is 'What arrived for a parked tenant, in order; applied once the cause is mended. Nothing is skipped.';

create table read_v1.document (
    tenant_id uuid not null,
    kind text not null,
    state json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, kind, document_id)
);
comment on table read_v1.document is 'The state of one document after the last event that touched it, as the fold left it; rows of the other tables are a function of it.';

create table read_v1.evento (
    tenant_id uuid not null,
    sequenza bigint not null,
    event_id uuid not null,
    recorded_at timestamptz not null,
    command_id uuid not null,
    actor_id uuid not null,
    acting_role text not null,
    stream_kind text not null,
    stream_version bigint not null,
    event_type text not null,
    event_revision integer not null,
    metadata text not null,
    payload text not null,
    leaf_hash text not null,
    previous_hash text not null,
    hash text not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, sequenza),
    unique (tenant_id, event_id),
    unique (tenant_id, document_id, stream_version)
);
comment on table read_v1.evento is 'Every event as it came: a second copy of the register with what is hashed and both hashes.';

create table read_v1.voce (
    tenant_id uuid not null,
    sequenza bigint not null,
    anno integer,
    registrato_il timestamptz not null,
    tipo text not null,
    attore uuid not null,
    ruolo text not null,
    objective_id uuid,
    atto_organo text check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text,
    atto_data date,
    atto_esecutivo boolean,
    motivo text,
    frase json not null,
    campi json not null,
    flag text,
    testo text not null,
    stream_kind text not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, sequenza)
);
comment on table read_v1.voce is 'One entry of the register of changes, as people read it.';

create table read_v1.unita (
    tenant_id uuid not null,
    unita_id uuid not null,
    codice text not null,
    nome text not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, unita_id)
);
comment on table read_v1.unita is 'The units of the ente with their names of today.';

create table read_v1.smvp (
    tenant_id uuid not null,
    version integer not null,
    valid_from integer not null,
    predefinito boolean not null,
    rules json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, version)
);
comment on table read_v1.smvp is 'Versions of the rulebook (SMVP).';

create table read_v1.ciclo (
    tenant_id uuid not null,
    anno integer not null,
    versione bigint not null,
    smvp_version integer not null,
    smvp_predefinito boolean not null,
    rules json not null,
    aperto_il date not null,
    misurazioni_chiuse_il date,
    chiuso_il date,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno)
);
comment on table read_v1.ciclo is 'One year: the rules pinned for it and what is closed.';

create table read_v1.scadenza (
    tenant_id uuid not null,
    anno integer not null,
    kind text not null check (kind in ('PIANO', 'MISURAZIONI', 'RELAZIONE')),
    entro date not null,
    fonte text not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno, kind),
    foreign key (tenant_id, anno) references read_v1.ciclo deferrable initially deferred
);
comment on table read_v1.scadenza is 'The legal terms of a year.';

create table read_v1.piano (
    tenant_id uuid not null,
    anno integer not null,
    versione bigint not null,
    stato text not null check (stato in ('BOZZA', 'PROPOSTO', 'APPROVATO', 'PUBBLICATO')),
    triennio_fino_al integer not null,
    contenitore text not null,
    proposto_il timestamptz,
    atto_organo text check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text,
    atto_data date,
    atto_esecutivo boolean,
    in_ritardo boolean not null,
    motivo_ritardo text,
    solo_smvp_predefinito boolean not null,
    url text,
    pubblicato_il date,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno)
);
comment on table read_v1.piano is 'The Piano of a year.';

create table read_v1.objective (
    tenant_id uuid not null,
    objective_id uuid not null,
    anno integer not null,
    versione bigint not null,
    codice text not null,
    titolo text not null,
    descrizione text not null,
    natura text not null check (natura in ('MANTENIMENTO', 'SVILUPPO')),
    unita_id uuid not null,
    responsabile uuid not null,
    responsabile_dal timestamptz not null,
    sostituto uuid,
    peso numeric(5,2) not null check (peso between 0 and 100),
    ritirato boolean not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id)
);
comment on table read_v1.objective is 'The objectives of a year; a withdrawn one stays for the register and leaves the lists.';

create table read_v1.indicatore (
    tenant_id uuid not null,
    objective_id uuid not null,
    indicatore_id uuid not null,
    posizione integer not null,
    nome text not null,
    misura json not null,
    unita_di_misura text not null,
    decimali integer not null check (decimali between 0 and 4),
    fonte text not null,
    peso numeric(5,2) not null check (peso between 0 and 100),
    cadenza text not null check (cadenza in ('MENSILE', 'TRIMESTRALE', 'SEMESTRALE', 'ANNUALE')),
    baseline json,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, indicatore_id),
    foreign key (tenant_id, objective_id) references read_v1.objective deferrable initially deferred
);
comment on table read_v1.indicatore is 'What is measured inside an objective.';

create table read_v1.misurazione (
    tenant_id uuid not null,
    objective_id uuid not null,
    indicatore_id uuid not null,
    period text not null,
    stato text not null check (stato in ('REGISTRATO', 'CONFERMATO', 'NON_DISPONIBILE')),
    valore json,
    rilevato_il date,
    fonte json,
    nota text,
    registrato_da uuid not null,
    registrato_il timestamptz not null,
    confermato_da uuid,
    confermato_il timestamptz,
    motivo text,
    sequenza bigint not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, indicatore_id, period),
    foreign key (tenant_id, objective_id) references read_v1.objective deferrable initially deferred
);
comment on table read_v1.misurazione is 'The value of an indicatore in a period as it stands now.';

create table read_v1.misurazione_precedente (
    tenant_id uuid not null,
    objective_id uuid not null,
    indicatore_id uuid not null,
    period text not null,
    sequenza bigint not null,
    valore json not null,
    registrato_da uuid not null,
    registrato_il timestamptz not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, objective_id, indicatore_id, period, sequenza),
    foreign key (tenant_id, objective_id, indicatore_id, period) references read_v1.misurazione deferrable initially deferred
);
comment on table read_v1.misurazione_precedente is 'Values that were corrected: nothing recorded is ever lost.';

create table read_v1.relazione (
    tenant_id uuid not null,
    anno integer not null,
    versione bigint not null,
    stato text not null check (stato in ('BOZZA', 'APPROVATA', 'VALIDATA', 'NON_VALIDATA', 'PUBBLICATA')),
    risultati json,
    atto_organo text check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text,
    atto_data date,
    atto_esecutivo boolean,
    validazione_esito text,
    validazione_atto_organo text check (validazione_atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    validazione_atto_numero text,
    validazione_atto_data date,
    validazione_atto_esecutivo boolean,
    validazione_motivo text,
    validazione_conflitto text,
    validazione_da uuid,
    url text,
    pubblicata_il date,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno)
);
comment on table read_v1.relazione is 'The Relazione sulla performance of a year.';

create table read_v1.relazione_sezione (
    tenant_id uuid not null,
    anno integer not null,
    sezione text not null,
    testo text not null,
    scritta_da uuid not null,
    scritta_il timestamptz not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno, sezione),
    foreign key (tenant_id, anno) references read_v1.relazione deferrable initially deferred
);
comment on table read_v1.relazione_sezione is 'The text of the Relazione, section by section.';

create table read_v1.relazione_causa (
    tenant_id uuid not null,
    anno integer not null,
    objective_id uuid not null,
    indicatore_id uuid not null,
    causa text not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno, objective_id, indicatore_id),
    foreign key (tenant_id, anno) references read_v1.relazione deferrable initially deferred
);
comment on table read_v1.relazione_causa is 'Why a final value differs from what was promised.';

create table read_v1.relazione_rifiuto (
    tenant_id uuid not null,
    anno integer not null,
    sequenza bigint not null,
    atto_organo text check (atto_organo in ('CONSIGLIO', 'GIUNTA', 'SINDACO', 'COMMISSARIO', 'OIV')),
    atto_numero text,
    atto_data date,
    atto_esecutivo boolean,
    motivo text not null,
    conflitto text,
    da uuid not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno, sequenza),
    foreign key (tenant_id, anno) references read_v1.relazione deferrable initially deferred
);
comment on table read_v1.relazione_rifiuto is 'Refusals of validation by the OIV.';

create index voce_by_anno on read_v1.voce (tenant_id, anno, sequenza desc);
create index voce_by_objective on read_v1.voce (tenant_id, objective_id, sequenza desc);
create index objective_by_anno on read_v1.objective (tenant_id, anno, codice);

alter table read_v1.tenant_position enable row level security;
alter table read_v1.tenant_position force row level security;
create policy one_tenant on read_v1.tenant_position
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.tenant_position to query_projector;
grant select on read_v1.tenant_position to query_reader;
create view read.tenant_position with (security_invoker = true) as select * from read_v1.tenant_position;
grant select on read.tenant_position to query_reader;

alter table read_v1.parked_event enable row level security;
alter table read_v1.parked_event force row level security;
create policy one_tenant on read_v1.parked_event
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.parked_event to query_projector;

alter table read_v1.document enable row level security;
alter table read_v1.document force row level security;
create policy one_tenant on read_v1.document
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.document to query_projector;

alter table read_v1.evento enable row level security;
alter table read_v1.evento force row level security;
create policy one_tenant on read_v1.evento
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.evento to query_projector;
grant select on read_v1.evento to query_reader;
create view read.evento with (security_invoker = true) as select * from read_v1.evento;
grant select on read.evento to query_reader;

alter table read_v1.voce enable row level security;
alter table read_v1.voce force row level security;
create policy one_tenant on read_v1.voce
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.voce to query_projector;
grant select on read_v1.voce to query_reader;
create view read.voce with (security_invoker = true) as select * from read_v1.voce;
grant select on read.voce to query_reader;

alter table read_v1.unita enable row level security;
alter table read_v1.unita force row level security;
create policy one_tenant on read_v1.unita
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.unita to query_projector;
grant select on read_v1.unita to query_reader;
create view read.unita with (security_invoker = true) as select * from read_v1.unita;
grant select on read.unita to query_reader;

alter table read_v1.smvp enable row level security;
alter table read_v1.smvp force row level security;
create policy one_tenant on read_v1.smvp
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.smvp to query_projector;
grant select on read_v1.smvp to query_reader;
create view read.smvp with (security_invoker = true) as select * from read_v1.smvp;
grant select on read.smvp to query_reader;

alter table read_v1.ciclo enable row level security;
alter table read_v1.ciclo force row level security;
create policy one_tenant on read_v1.ciclo
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.ciclo to query_projector;
grant select on read_v1.ciclo to query_reader;
create view read.ciclo with (security_invoker = true) as select * from read_v1.ciclo;
grant select on read.ciclo to query_reader;

alter table read_v1.scadenza enable row level security;
alter table read_v1.scadenza force row level security;
create policy one_tenant on read_v1.scadenza
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.scadenza to query_projector;
grant select on read_v1.scadenza to query_reader;
create view read.scadenza with (security_invoker = true) as select * from read_v1.scadenza;
grant select on read.scadenza to query_reader;

alter table read_v1.piano enable row level security;
alter table read_v1.piano force row level security;
create policy one_tenant on read_v1.piano
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.piano to query_projector;
grant select on read_v1.piano to query_reader;
create view read.piano with (security_invoker = true) as select * from read_v1.piano;
grant select on read.piano to query_reader;

alter table read_v1.objective enable row level security;
alter table read_v1.objective force row level security;
create policy one_tenant on read_v1.objective
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.objective to query_projector;
grant select on read_v1.objective to query_reader;
create view read.objective with (security_invoker = true) as select * from read_v1.objective;
grant select on read.objective to query_reader;

alter table read_v1.indicatore enable row level security;
alter table read_v1.indicatore force row level security;
create policy one_tenant on read_v1.indicatore
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.indicatore to query_projector;
grant select on read_v1.indicatore to query_reader;
create view read.indicatore with (security_invoker = true) as select * from read_v1.indicatore;
grant select on read.indicatore to query_reader;

alter table read_v1.misurazione enable row level security;
alter table read_v1.misurazione force row level security;
create policy one_tenant on read_v1.misurazione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.misurazione to query_projector;
grant select on read_v1.misurazione to query_reader;
create view read.misurazione with (security_invoker = true) as select * from read_v1.misurazione;
grant select on read.misurazione to query_reader;

alter table read_v1.misurazione_precedente enable row level security;
alter table read_v1.misurazione_precedente force row level security;
create policy one_tenant on read_v1.misurazione_precedente
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.misurazione_precedente to query_projector;
grant select on read_v1.misurazione_precedente to query_reader;
create view read.misurazione_precedente with (security_invoker = true) as select * from read_v1.misurazione_precedente;
grant select on read.misurazione_precedente to query_reader;

alter table read_v1.relazione enable row level security;
alter table read_v1.relazione force row level security;
create policy one_tenant on read_v1.relazione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.relazione to query_projector;
grant select on read_v1.relazione to query_reader;
create view read.relazione with (security_invoker = true) as select * from read_v1.relazione;
grant select on read.relazione to query_reader;

alter table read_v1.relazione_sezione enable row level security;
alter table read_v1.relazione_sezione force row level security;
create policy one_tenant on read_v1.relazione_sezione
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.relazione_sezione to query_projector;
grant select on read_v1.relazione_sezione to query_reader;
create view read.relazione_sezione with (security_invoker = true) as select * from read_v1.relazione_sezione;
grant select on read.relazione_sezione to query_reader;

alter table read_v1.relazione_causa enable row level security;
alter table read_v1.relazione_causa force row level security;
create policy one_tenant on read_v1.relazione_causa
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.relazione_causa to query_projector;
grant select on read_v1.relazione_causa to query_reader;
create view read.relazione_causa with (security_invoker = true) as select * from read_v1.relazione_causa;
grant select on read.relazione_causa to query_reader;

alter table read_v1.relazione_rifiuto enable row level security;
alter table read_v1.relazione_rifiuto force row level security;
create policy one_tenant on read_v1.relazione_rifiuto
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.relazione_rifiuto to query_projector;
grant select on read_v1.relazione_rifiuto to query_reader;
create view read.relazione_rifiuto with (security_invoker = true) as select * from read_v1.relazione_rifiuto;
grant select on read.relazione_rifiuto to query_reader;

-- The projector finds the parked tenants, and those of a partition whose end was lost, without knowing them by name. Positions are
-- numbers; this policy shows nothing else, and to nobody else.
create policy positions_of_all on read_v1.tenant_position for select to query_projector using (true);
