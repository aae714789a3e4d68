-- Versions an ente adopts itself, and the draft of the next one. Rows that are there already are of the default rules: nobody adopted
-- them, and their stream has its first event only.
alter table read_v1.smvp add column adozione json;
alter table read_v1.smvp add column versione bigint;
create or replace view read.smvp with (security_invoker = true) as select * from read_v1.smvp;

create table read_v1.smvp_bozza (
    tenant_id uuid not null,
    version integer not null,
    bozza json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, version)
);
comment on table read_v1.smvp_bozza is 'The draft of the next version of the rulebook, with the opinion on it; at most one.';

alter table read_v1.smvp_bozza enable row level security;
alter table read_v1.smvp_bozza force row level security;
create policy one_tenant on read_v1.smvp_bozza
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.smvp_bozza to query_projector;
grant select on read_v1.smvp_bozza to query_reader;
create view read.smvp_bozza with (security_invoker = true) as select * from read_v1.smvp_bozza;
grant select on read.smvp_bozza to query_reader;
