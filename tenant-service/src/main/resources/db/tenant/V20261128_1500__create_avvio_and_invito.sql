-- How an ente is brought in, step by step, and who is invited into it.
--   app.task    'avvio': which enti have a step to do, and nothing else
--   app.invito  the SHA-256, in hex, of the secret an invited person came with: that one invitation, and its ente

alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check
    check (role in ('SEGRETARIO', 'DIRETTORE_GENERALE', 'RESPONSABILE', 'DIPENDENTE', 'SINDACO', 'GIUNTA', 'OIV', 'PERSONALE',
                    'REVISORE', 'EDITOR', 'CONSORTIUM_ADMIN'));

create table avvio_caricamento (
    consortium_id  uuid        not null references consortium,
    caricamento_id uuid        not null,
    file           text        not null check (char_length(file) between 1 and 200),
    righe          integer     not null check (righe > 0),
    rifiutate      bytea       not null,
    creato_da      uuid        not null references person,
    creato_il      timestamptz not null default now(),
    primary key (consortium_id, caricamento_id)
);
comment on table avvio_caricamento is 'a sheet of comuni; what was refused stays until somebody mends or removes it';
comment on column avvio_caricamento.rifiutate is 'rows with why, sealed under a key of the sheet: they name people';

create table avvio (
    tenant_id      uuid        primary key,
    consortium_id  uuid        not null references consortium,
    caricamento_id uuid,
    riga           integer,
    dati           jsonb       not null,
    creato_da      uuid        not null references person,
    creato_il      timestamptz not null default now(),
    preso_fino     timestamptz not null default '-infinity',
    confermato_il  timestamptz,
    annullato_il   timestamptz,
    foreign key (consortium_id, caricamento_id) references avvio_caricamento
);
comment on table avvio is 'how an ente is brought in; over once the comune has confirmed';
comment on column avvio.tenant_id is 'the ente has its row once its letterhead is complete';
comment on column avvio.dati is 'what shall be made: letterhead, units, rules, year; nobody''s name or address';
comment on column avvio.preso_fino is 'somebody works on it until then; later another may';
create index avvio_of_consortium on avvio (consortium_id, tenant_id);

create table avvio_passo (
    tenant_id     uuid        not null references avvio,
    consortium_id uuid        not null references consortium,
    passo         text        not null check (passo in ('DATI_UFFICIALI', 'PROFILO', 'UFFICI', 'PERSONE', 'SMVP', 'CALENDARIO', 'INVITO')),
    stato         text        not null check (stato in ('DA_FARE', 'FATTO', 'MANCA', 'FALLITO')),
    tentativi     integer     not null default 0,
    prossimo      timestamptz not null default now(),
    perche        text,
    aggiornato_il timestamptz not null default now(),
    primary key (tenant_id, passo)
);
comment on column avvio_passo.perche is 'in Italian: what is missing, or why it did not work';
create index avvio_passo_to_do on avvio_passo (prossimo) where stato = 'DA_FARE';

create table invito (
    tenant_id    uuid        not null,
    invito_id    uuid        not null,
    chi          bytea       not null,
    role         text        not null,
    unita_id     uuid,
    valid_from   date        not null,
    valid_to     date,
    motivo       text        not null,
    primo        boolean     not null,
    stato        text        not null check (stato in ('PREPARATO', 'APERTO', 'ACCETTATO', 'REVOCATO')),
    segreto      text,
    scade_il     timestamptz,
    inviato_il   timestamptz,
    errore       text,
    creato_da    uuid        not null references person,
    creato_il    timestamptz not null default now(),
    accettato_il timestamptz,
    primary key (tenant_id, invito_id),
    check (role <> 'RESPONSABILE' or unita_id is not null),
    check (stato <> 'APERTO' or (segreto is not null and scade_il is not null))
);
comment on table invito is 'who was asked to join an ente, in which role';
comment on column invito.chi is 'name and address, sealed under a key of the invitation; empty once it is over';
comment on column invito.segreto is 'SHA-256, in hex, of what stands in the link; gone once used';
create index invito_segreto on invito (segreto);

alter table avvio_caricamento enable row level security;
alter table avvio_caricamento force row level security;
create policy avvio_caricamento_of_consortium on avvio_caricamento
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid)
    with check (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid);

alter table avvio enable row level security;
alter table avvio force row level security;
create policy avvio_of_consortium_or_tenant on avvio
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
           or tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy avvio_of_task on avvio for select
    using (current_setting('app.task', true) = 'avvio');

alter table avvio_passo enable row level security;
alter table avvio_passo force row level security;
create policy avvio_passo_of_consortium_or_tenant on avvio_passo
    using (consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
           or tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy avvio_passo_of_task on avvio_passo for select
    using (current_setting('app.task', true) = 'avvio');

alter table invito enable row level security;
alter table invito force row level security;
create policy invito_of_tenant on invito
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy invito_of_consortium on invito for select
    using (exists (select 1 from avvio a
                   where a.tenant_id = invito.tenant_id
                     and a.consortium_id = nullif(current_setting('app.consortium', true), '')::uuid));
create policy invito_of_secret on invito for select
    using (segreto = nullif(current_setting('app.invito', true), ''));

grant select, insert on avvio_caricamento, avvio, avvio_passo, invito to tenant_service;
grant update (rifiutate) on avvio_caricamento to tenant_service;
grant update (dati, preso_fino, confermato_il, annullato_il) on avvio to tenant_service;
grant update (stato, tentativi, prossimo, perche, aggiornato_il) on avvio_passo to tenant_service;
grant update (chi, stato, segreto, scade_il, inviato_il, errore, accettato_il) on invito to tenant_service;
