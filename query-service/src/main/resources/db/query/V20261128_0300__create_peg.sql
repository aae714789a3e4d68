-- The PEG of a year, or what a small ente has in its place.
create table read_v1.peg (
    tenant_id uuid not null,
    anno integer not null,
    versione bigint not null,
    peg json not null,
    document_id uuid not null,
    tenant_sequence bigint not null,
    primary key (tenant_id, anno)
);
comment on table read_v1.peg is 'How far the PEG of a year is: on which bilancio it rests, by which acts it was approved and varied, or why it is not due.';

alter table read_v1.peg enable row level security;
alter table read_v1.peg force row level security;
create policy one_tenant on read_v1.peg
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, update, delete on read_v1.peg to query_projector;
grant select on read_v1.peg to query_reader;
create view read.peg with (security_invoker = true) as select * from read_v1.peg;
grant select on read.peg to query_reader;
