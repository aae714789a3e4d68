-- Who administers a consortium is asked in by who does already, and ended with a reason; the rows stay.

alter table consortium_admin
    add column entrato_da  uuid references person,
    add column motivo      text check (char_length(motivo) between 10 and 2000),
    add column fine_da     uuid references person,
    add column fine_motivo text check (char_length(fine_motivo) between 10 and 2000),
    add column fine_il     timestamptz;
comment on column consortium_admin.entrato_da is 'who asked her in; of the first nobody did';

create policy consortium_admin_of_consortium on consortium_admin for select
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy consortium_admin_ended on consortium_admin for update
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
grant update (valid_to, entrato_da, motivo, fine_da, fine_motivo, fine_il) on consortium_admin to tenant_service;

create policy person_name_of_administrators on person_name for select
    using (exists (select 1 from consortium_admin a
                   where a.consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
                     and a.person_id = person_name.person_id));

create table consorzio_invito (
    consortium_id uuid        not null references consortium,
    invito_id     uuid        not null,
    chi           bytea       not null,
    motivo        text        not null check (char_length(motivo) between 10 and 2000),
    stato         text        not null check (stato in ('PREPARATO', 'APERTO', 'ACCETTATO', 'REVOCATO')),
    segreto       text,
    scade_il      timestamptz,
    errore        text,
    creato_da     uuid        not null references person,
    creato_il     timestamptz not null,
    revocato_da   uuid references person,
    motivo_revoca text,
    primary key (consortium_id, invito_id),
    check (stato <> 'APERTO' or (segreto is not null and scade_il is not null))
);
comment on table consorzio_invito is 'who was asked to administer a consortium';
comment on column consorzio_invito.chi is 'name and address, sealed under a key of the invitation; empty once it is over';
comment on column consorzio_invito.segreto is 'SHA-256, in hex, of what stands in the link; gone once used';
create index consorzio_invito_segreto on consorzio_invito (segreto);

alter table consorzio_invito enable row level security;
alter table consorzio_invito force row level security;
create policy consorzio_invito_of_consortium on consorzio_invito
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);
create policy consorzio_invito_of_secret on consorzio_invito for select
    using (segreto = nullif(current_setting('app.invito', true), ''));

grant select, insert on consorzio_invito to tenant_service;
grant update (chi, stato, segreto, scade_il, errore, revocato_da, motivo_revoca) on consorzio_invito to tenant_service;
