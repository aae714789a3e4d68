-- Asked row by row, by subqueries on purpose: as a join it may be planned through the policy's condition instead, and then each
-- append reads all of its tenant's events.

create or replace function refuse_events_beside_head() returns trigger language plpgsql as $$
begin
    if exists (
        select from (
            select tenant_id, count(*) as events, min(tenant_sequence) as first, max(tenant_sequence) as last
              from inserted
             group by tenant_id) i
         where i.last - i.first + 1 <> i.events
            or (select row(h.last_sequence, h.last_hash, h.last_recorded_at)
                  from public.tenant_head h
                 where h.tenant_id = i.tenant_id)
               is distinct from
               (select row(l.tenant_sequence, l.hash, l.recorded_at)
                  from inserted l
                 where l.tenant_id = i.tenant_id
                   and l.tenant_sequence = i.last)
    ) then
        raise exception 'events without their head' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create or replace function refuse_head_beside_events() returns trigger language plpgsql as $$
begin
    if exists (
        select from grown g
          left join before b on b.tenant_id = g.tenant_id
         where b.tenant_id is null
            or g.last_recorded_at < b.last_recorded_at
            or g.last_hash is distinct from (
                select l.hash
                  from public.domain_event l
                 where l.tenant_id = g.tenant_id
                   and l.tenant_sequence = g.last_sequence)
            or b.last_hash is distinct from (
                select f.previous_hash
                  from public.domain_event f
                 where f.tenant_id = g.tenant_id
                   and f.tenant_sequence = b.last_sequence + 1)
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
