-- The stemma on the letterhead of an ente: one picture, drawn anew from what was sent.

create table ente_stemma (
    tenant_id uuid        primary key references ente,
    immagine  bytea       not null check (octet_length(immagine) between 1 and 2000000),
    impronta  text        not null check (impronta ~ '^[0-9a-f]{64}$'),
    larghezza integer     not null check (larghezza between 1 and 512),
    altezza   integer     not null check (altezza between 1 and 512),
    testo     text        not null check (char_length(testo) between 1 and 200),
    messo_il  timestamptz not null,
    messo_da  uuid        not null references person
);
comment on column ente_stemma.immagine is 'PNG; never the bytes that were sent';
comment on column ente_stemma.impronta is 'SHA-256 of it, in hex';
comment on column ente_stemma.testo is 'what stands there for who does not see it';

alter table ente_stemma enable row level security;
alter table ente_stemma force row level security;
create policy ente_stemma_of_tenant on ente_stemma
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on ente_stemma to tenant_service;
grant update (immagine, impronta, larghezza, altezza, testo, messo_il, messo_da) on ente_stemma to tenant_service;
