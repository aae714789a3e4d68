-- A titolare lets somebody of the ente act in her role: for a reason, from a day to a day, by a written act.
alter table membership add column delegante uuid references person;
comment on column membership.delegante is 'who holds the role and lets the person act in it; null for one''s own';
alter table membership add constraint membership_delegated
    check (delegante is null
           or (delegante <> person_id and valid_to is not null and role in ('SEGRETARIO', 'DIRETTORE_GENERALE', 'RESPONSABILE')));

create or replace view tenancy.membership with (security_invoker = true) as
select tenant_id, membership_id, person_id, role, unita_id, valid_from, valid_to, revoked, delegante
from membership
union all
select tenant_id, access_id, requested_by, 'OPERATOR', null, (decided_at at time zone 'Europe/Rome')::date,
       (until at time zone 'Europe/Rome')::date, state <> 'APERTO', null
from operator_access
where until is not null;

create table delega (
    tenant_id     uuid    not null,
    membership_id uuid    not null,
    titolare_id   uuid    not null,
    atto_numero   text    not null check (char_length(atto_numero) between 1 and 50),
    atto_data     date    not null,
    motivo        text    not null,
    al            date    not null,
    primary key (tenant_id, membership_id),
    foreign key (tenant_id, membership_id) references membership,
    foreign key (tenant_id, titolare_id) references membership
);
comment on table delega is 'what stands behind a membership that is another''s role';
comment on column delega.titolare_id is 'the membership of the delegante it hangs on: it ends with it';
comment on column delega.al is 'the last day as it was given; the membership may have ended before';
create index delega_of_titolare on delega (tenant_id, titolare_id);

alter table delega enable row level security;
alter table delega force row level security;
create policy delega_of_tenant on delega
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert on delega to tenant_service;

alter table change add column delegante uuid;
comment on column change.delegante is 'by whose delegation the actor acted; null for a role of her own';

-- A delegate is a second pair of hands, no second pair of eyes.
alter table erasure_request add column requested_for uuid;
alter table erasure_request add column decided_for uuid;
comment on column erasure_request.requested_for is 'by whose delegation; null for a role of one''s own';
alter table erasure_request add constraint erasure_request_four_eyes
    check (state <> 'CONFERMATA'
           or (requested_for is distinct from decided_by and decided_for is distinct from requested_by
               and (decided_for is null or decided_for is distinct from requested_for)));
grant update (decided_for) on erasure_request to tenant_service;
