-- What filled a Piano at once, from a sheet or from the year before, and what an objective carries on.
create table read_v1.caricamento (
    tenant_id uuid not null,
    caricamento_id uuid not null,
    anno integer not null,
    versione bigint not null,
    file json,
    da integer,
    obiettivi json not null,
    scartate json not null,
    caricato_da uuid not null,
    caricato_il timestamptz not null,
    sequenza bigint not null,
    annullato_motivo text,
    annullato_da uuid,
    annullato_il timestamptz,
    annullato_sequenza bigint,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, caricamento_id),
    check ((file is null) <> (da is null))
);
comment on table read_v1.caricamento is 'One filling of a Piano: its file with SHA-256, or the year copied, its objectives and what was left out.';

create index caricamento_by_anno on read_v1.caricamento (tenant_id, anno, sequenza);

alter table read_v1.caricamento enable row level security;
alter table read_v1.caricamento force row level security;
create policy one_tenant on read_v1.caricamento
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.caricamento to query_projector;
grant select on read_v1.caricamento to query_reader;
create view read.caricamento with (security_invoker = true) as select * from read_v1.caricamento;
grant select on read.caricamento to query_reader;

alter table read_v1.objective add column continua_id uuid;
create or replace view read.objective with (security_invoker = true) as select * from read_v1.objective;
