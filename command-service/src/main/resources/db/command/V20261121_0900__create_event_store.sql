-- The register: every event of every tenant, numbered and chained, and the receipt of each command.
-- Written by the appender alone; nothing in it is ever changed.

create table tenant_head (
    tenant_id        uuid        not null primary key,
    last_sequence    bigint      not null,
    last_hash        bytea       not null,
    last_recorded_at timestamptz not null,
    check (last_sequence >= 0),
    check (octet_length(last_hash) = 32)
) with (fillfactor = 50);

comment on table tenant_head is 'Where the register of each tenant stands; its row is the lock under which events are numbered';
comment on column tenant_head.last_hash is 'Chain hash of the last entry; of an empty register SHA-256(''PAG1'' || tenant)';

create table domain_event (
    tenant_id       uuid        not null,
    tenant_sequence bigint      not null,
    event_id        uuid        not null,
    stream_kind     text        not null,
    stream_id       uuid        not null,
    stream_version  bigint      not null,
    event_type      text        not null,
    event_revision  smallint    not null,
    command_id      uuid        not null,
    actor_id        uuid        not null,
    acting_role     text        not null,
    recorded_at     timestamptz not null,
    payload         json        not null,
    metadata        json        not null,
    leaf_hash       bytea       not null,
    previous_hash   bytea       not null,
    hash            bytea       not null,
    primary key (tenant_id, tenant_sequence),
    constraint domain_event_stream_version unique (tenant_id, stream_id, stream_version),
    constraint domain_event_id unique (tenant_id, event_id),
    check (tenant_sequence > 0),
    check (stream_version >= 0),
    check (event_type like stream_kind || '.%'),
    check (event_revision > 0),
    check (acting_role <> ''),
    check (octet_length(leaf_hash) = 32),
    check (octet_length(previous_hash) = 32),
    check (octet_length(hash) = 32)
);

comment on table domain_event is 'The events of all tenants, for ever; never updated, never deleted';
comment on column domain_event.tenant_sequence is '1, 2, 3 ... without holes within the tenant';
comment on column domain_event.stream_version is 'From 0, without holes within the stream';
comment on column domain_event.event_type is 'Logical name (objective.ObjectiveAssigned), never a class name';
comment on column domain_event.command_id is 'The Idempotency-Key of the command';
comment on column domain_event.recorded_at is 'Taken under the lock of the head, never runs backwards within the tenant';
comment on column domain_event.payload is 'json, not jsonb: the text that was hashed is kept as it was written';
comment on column domain_event.leaf_hash is 'SHA-256 over the bytes of this entry';
comment on column domain_event.hash is 'SHA-256(''PAC1'' || previous_hash || leaf_hash)';

create table receipt (
    tenant_id      uuid   not null,
    command_id     uuid   not null,
    fingerprint    bytea  not null,
    actor_id       uuid   not null,
    stream_kind    text   not null,
    stream_id      uuid   not null,
    stream_version bigint not null,
    first_sequence bigint,
    head_sequence  bigint not null,
    head_hash      bytea  not null,
    primary key (tenant_id, command_id),
    check (octet_length(fingerprint) = 32),
    check (octet_length(head_hash) = 32),
    check (stream_version >= -1),
    check (first_sequence <= head_sequence)
);

comment on table receipt is 'One row for each command that was answered, so that the same key gets the same answer';
comment on column receipt.first_sequence is 'The first entry of the command; its last one is head_sequence. Null: it changed nothing';
comment on column receipt.head_sequence is 'Where the register of the tenant stood after the command';

-- Never changed, by anyone --------------------------------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
comment on function refuse_change() is 'Binds the owner too, whom no grant stops';

create trigger never_changed before update or delete or truncate on domain_event
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on receipt
    for each statement execute function refuse_change();
create trigger never_deleted before delete or truncate on tenant_head
    for each statement execute function refuse_change();

-- A head grows by exactly the events inserted with it ----------------------------------------------------------------------
-- Events and heads are written by one statement, so both triggers fire when both are visible.

create function refuse_other_genesis() returns trigger language plpgsql as $$
begin
    if new.last_sequence <> 0 or new.last_hash <> sha256('PAG1'::bytea || uuid_send(new.tenant_id)) then
        raise exception 'a register begins empty' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger begins_empty before insert on tenant_head
    for each row execute function refuse_other_genesis();

create function refuse_events_beside_head() returns trigger language plpgsql as $$
begin
    if exists (
        select from (
            select tenant_id, count(*) as events, min(tenant_sequence) as first, max(tenant_sequence) as last
              from inserted
             group by tenant_id) i
          left join public.tenant_head h on h.tenant_id = i.tenant_id
          left join inserted l on l.tenant_id = i.tenant_id and l.tenant_sequence = i.last
         where h.tenant_id is null
            or i.last - i.first + 1 <> i.events
            or h.last_sequence <> i.last
            or h.last_hash <> l.hash
            or h.last_recorded_at <> l.recorded_at
    ) then
        raise exception 'events without their head' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger with_its_head after insert on domain_event
    referencing new table as inserted
    for each statement execute function refuse_events_beside_head();

create function refuse_head_beside_events() returns trigger language plpgsql as $$
begin
    if exists (
        select from grown g
          left join before b on b.tenant_id = g.tenant_id
          left join public.domain_event l on l.tenant_id = g.tenant_id and l.tenant_sequence = g.last_sequence
          left join public.domain_event f on f.tenant_id = g.tenant_id and f.tenant_sequence = b.last_sequence + 1
         where b.tenant_id is null
            or g.last_recorded_at < b.last_recorded_at
            or l.hash is distinct from g.last_hash
            or f.previous_hash is distinct from b.last_hash
            or g.last_sequence - b.last_sequence <> (
                select count(*)
                  from public.domain_event e
                 where e.tenant_id = g.tenant_id
                   and e.tenant_sequence > b.last_sequence
                   and e.tenant_sequence <= g.last_sequence)
    ) then
        raise exception 'a head without its events' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create trigger with_its_events after update on tenant_head
    referencing old table as before new table as grown
    for each statement execute function refuse_head_beside_events();

-- Who sees what -------------------------------------------------------------------------------------------------------------
-- After a transaction the setting reads as an empty string, not as null: hence nullif. Without a tenant: no rows.

alter table tenant_head enable row level security;
alter table tenant_head force row level security;
alter table domain_event enable row level security;
alter table domain_event force row level security;
alter table receipt enable row level security;
alter table receipt force row level security;

create policy one_tenant on tenant_head for select to performance_reader
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy one_tenant on domain_event for select to performance_reader
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy one_tenant on receipt for select to performance_reader
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

create policy group_of_tenants on tenant_head for all to performance_appender
    using (tenant_id = any ((select nullif(current_setting('app.tenants', true), '')::uuid[])::uuid[]));
create policy group_of_tenants on domain_event for all to performance_appender
    using (tenant_id = any ((select nullif(current_setting('app.tenants', true), '')::uuid[])::uuid[]));
create policy group_of_tenants on receipt for all to performance_appender
    using (tenant_id = any ((select nullif(current_setting('app.tenants', true), '')::uuid[])::uuid[]));

create policy all_tenants on tenant_head for select to performance_relay using (true);
create policy all_tenants on domain_event for select to performance_relay using (true);

create policy opened_tenant on tenant_head for insert to performance_feed
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant usage on schema public to performance_reader, performance_appender, performance_relay, performance_feed;
grant select on tenant_head, domain_event, receipt to performance_reader;
grant select, insert on domain_event, receipt to performance_appender;
grant select, update (last_sequence, last_hash, last_recorded_at) on tenant_head to performance_appender;
grant select on tenant_head, domain_event to performance_relay;
grant insert on tenant_head to performance_feed;
