-- A mandate can end before the day its act named: for all its enti by the consortium, in one by that ente. What it has let in ends with it.

alter table mandato add column fine jsonb;
comment on column mandato.fine is 'ended by the consortium: the last day instead of al, by which act, why and by whom';

alter table mandato_ente add column fine jsonb;
comment on column mandato_ente.fine is 'ended by the ente for itself alone';
alter table mandato_ente add check (fine is null or confermato_il is not null);

grant update (fine) on mandato to tenant_service;
grant update (fine) on mandato_ente to tenant_service;
-- Who was asked in and has not come yet comes for the shorter time.
grant update (valid_to) on invito to tenant_service;
