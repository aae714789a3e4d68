-- Files brought as evidence. They come before the event that names them, in a transaction of their own: what an acknowledged
-- command names is on disk already, and what no command ever names is swept.

create table evidence (
    tenant_id   uuid        not null,
    prova_id    uuid        not null,
    nome        text        not null,
    tipo        text        not null,
    dimensione  bigint      not null,
    impronta    bytea       not null,
    contenuto   bytea       not null,
    caricata_da uuid        not null,
    caricata_il timestamptz not null default clock_timestamp(),
    primary key (tenant_id, prova_id),
    check (dimensione > 0),
    check (octet_length(contenuto) = dimensione),
    check (impronta = sha256(contenuto))
);

-- "What of this person waits for an event, and what has waited too long?" is asked at each upload.
create index evidence_waiting on evidence (tenant_id, caricata_il);

-- Photographs and PDF do not get smaller by compressing them again.
alter table evidence alter column contenuto set storage external;

comment on table evidence is 'Files brought as evidence; an event names each with its hash, or it goes after two days';
comment on column evidence.impronta is 'SHA-256 of the content, as in the event';
comment on column evidence.caricata_da is 'Only this person may name it in a command';

create function refuse_changed_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
comment on function refuse_changed_evidence() is 'Binds the owner too, whom no grant stops';

create trigger never_changed before update or truncate on evidence
    for each statement execute function refuse_changed_evidence();

alter table evidence enable row level security;
alter table evidence force row level security;

create policy one_tenant on evidence for select to performance_files
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy own_tenant on evidence for insert to performance_files
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
-- The one role that deletes anything at run time, and the database lets it delete only what no event names.
create policy named_by_no_event on evidence for delete to performance_files
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid
           and caricata_il < clock_timestamp() - interval '2 days'
           and not exists (
               select from fact f
                where f.tenant_id = evidence.tenant_id
                  and f.kind = 'prova'
                  and f.scope = evidence.prova_id::text));
create policy one_tenant_files on fact for select to performance_files
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema public to performance_files;
grant select, insert, delete on evidence to performance_files;
grant select on fact to performance_files;
