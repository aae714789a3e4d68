-- The programmes of mandate of an ente, and where its objectives hang.
create table read_v1.programma (
    tenant_id uuid not null,
    versione bigint not null,
    programma json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id)
);
comment on table read_v1.programma is 'Linee di mandato, aree, strategic and operative aims, and the place of each objective among them.';

alter table read_v1.programma enable row level security;
alter table read_v1.programma force row level security;
create policy one_tenant on read_v1.programma
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.programma to query_projector;
grant select on read_v1.programma to query_reader;
create view read.programma with (security_invoker = true) as select * from read_v1.programma;
grant select on read.programma to query_reader;
