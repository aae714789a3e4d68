-- The way back for who has lost password or telephone: a link from the segretario of her ente, one at a time for each person.

create table rinnovo (
    tenant_id uuid        not null,
    person_id uuid        not null references person,
    segreto   text        not null,
    scade_il  timestamptz not null,
    creato_da uuid references person,
    tentativi integer     not null default 0,
    primary key (tenant_id, person_id)
);
comment on table rinnovo is 'links by which a person gets back in; a row goes when its link is used or withdrawn';
comment on column rinnovo.segreto is 'SHA-256, in hex, of what stands in the link';
comment on column rinnovo.creato_da is 'who gave it; null where who runs the installation did, for an access that opens other enti too';
comment on column rinnovo.tentativi is 'how often a password was tried with the link';

create index rinnovo_segreto on rinnovo (segreto);

alter table rinnovo enable row level security;
alter table rinnovo force row level security;
create policy rinnovo_of_tenant on rinnovo
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy rinnovo_of_secret on rinnovo for select
    using (segreto = nullif(current_setting('app.invito', true), ''));

grant select, insert, delete on rinnovo to tenant_service;
grant update (segreto, scade_il, creato_da, tentativi) on rinnovo to tenant_service;
