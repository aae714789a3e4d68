-- Refusals that the segretario of an ente sees: kept for 12 months. They name nobody.
--   app.task  'sicurezza': what is old enough to go, in all enti, and nothing else
create table security_event (
    tenant_id   uuid        not null references ente,
    event_id    uuid        not null,
    recorded_at timestamptz not null,
    kind        text        not null check (kind in ('ACCESSO_RIFIUTATO', 'ALTRO_ENTE', 'DA_FUORI')),
    person_id   uuid,
    primary key (tenant_id, event_id),
    check ((kind = 'DA_FUORI') = (person_id is null))
);
comment on table security_event is 'append-only for 12 months: who was refused, not who from outside';
create index security_event_by_day on security_event (tenant_id, recorded_at desc);

alter table security_event enable row level security;
alter table security_event force row level security;
create policy security_event_of_tenant on security_event
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy security_event_seen_to_go on security_event for select
    using (current_setting('app.task', true) = 'sicurezza' and recorded_at < now() - interval '12 months');
create policy security_event_goes on security_event for delete
    using (current_setting('app.task', true) = 'sicurezza');
create policy security_event_deleted_when_old on security_event as restrictive for delete
    using (recorded_at < now() - interval '12 months');

grant select, insert, delete on security_event to tenant_service;
