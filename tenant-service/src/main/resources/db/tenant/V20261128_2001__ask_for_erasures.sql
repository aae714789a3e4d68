-- An erasure takes two people: one asks, with act and reason, another confirms. That they are two, the table says too.
create table erasure_request (
    tenant_id    uuid        not null references ente,
    request_id   uuid        not null,
    person_id    uuid        not null,
    atto         text        not null,
    reason       text        not null,
    state        text        not null default 'CHIESTA' check (state in ('CHIESTA', 'CONFERMATA', 'RITIRATA')),
    requested_by uuid        not null,
    requested_at timestamptz not null default clock_timestamp(),
    decided_by   uuid,
    decided_at   timestamptz,
    withdrawal   text,
    primary key (tenant_id, request_id),
    check ((state = 'CHIESTA') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'RITIRATA') = (withdrawal is not null)),
    check (state <> 'CONFERMATA' or decided_by <> requested_by)
);
comment on table erasure_request is 'what was asked and how it ended; names nobody, as the register of events';
create unique index erasure_request_open on erasure_request (tenant_id, person_id) where state = 'CHIESTA';

alter table erasure_request enable row level security;
alter table erasure_request force row level security;
create policy erasure_request_of_tenant on erasure_request
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on erasure_request to tenant_service;
grant update (state, decided_by, decided_at, withdrawal) on erasure_request to tenant_service;
