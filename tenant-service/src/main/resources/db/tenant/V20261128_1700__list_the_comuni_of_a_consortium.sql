-- A consortium of some thousand comuni: what its list is ordered, filtered and searched by stands with each, so that neither a page
-- of it nor the next round of steps reads all of them.

alter table avvio add column istat text generated always as (dati ->> 'comune') stored;
alter table avvio add column nome text collate "C" not null default '';
alter table avvio add column stato text not null default 'IN_CORSO'
    check (stato in ('FALLITO', 'MANCA', 'IN_CORSO', 'PRONTO', 'CONFERMATO', 'ANNULLATO'));
alter table avvio add column ordine smallint generated always as (
    case stato when 'FALLITO' then 1 when 'MANCA' then 2 when 'IN_CORSO' then 3 when 'PRONTO' then 4 when 'CONFERMATO' then 5 else 6 end)
    stored;
alter table avvio add column prossimo timestamptz;
comment on column avvio.nome is 'its name as it is compared: no accents, capitals or signs';
comment on column avvio.stato is 'what its steps come to; written with them';
comment on column avvio.ordine is 'what needs somebody comes first';
comment on column avvio.prossimo is 'when the next step is to be done; null while it waits for somebody or is over';

alter table avvio no force row level security;
alter table avvio_passo no force row level security;
update avvio a
set nome = btrim(regexp_replace(
        translate(lower(coalesce(a.dati -> 'profilo' ->> 'denominazione', a.dati ->> 'comune')),
                  'àáâãäåçèéêëìíîïñòóôõöùúûüý', 'aaaaaaceeeeiiiinooooouuuuy'), '[^a-z0-9]+', ' ', 'g')),
    stato = case when a.annullato_il is not null then 'ANNULLATO' when a.confermato_il is not null then 'CONFERMATO' else p.stato end,
    prossimo = case when a.annullato_il is null and a.confermato_il is null and p.stato = 'IN_CORSO' then now() end
from (select tenant_id,
             case when bool_or(stato = 'FALLITO') then 'FALLITO' when bool_or(stato = 'MANCA') then 'MANCA'
                  when bool_or(stato = 'DA_FARE') then 'IN_CORSO' else 'PRONTO' end as stato
      from avvio_passo
      group by tenant_id) p
where p.tenant_id = a.tenant_id;
alter table avvio force row level security;
alter table avvio_passo force row level security;

drop index avvio_of_consortium;
drop index avvio_passo_to_do;
create index avvio_in_order on avvio (consortium_id, ordine, nome, tenant_id);
create index avvio_of_comune on avvio (consortium_id, istat);
create index avvio_of_caricamento on avvio (consortium_id, caricamento_id);
create index avvio_to_do on avvio (prossimo) where prossimo is not null;
create index ente_attribute_istat on ente_attribute (value, tenant_id) where attribute = 'codiceIstat';
create index ente_of_consortium on ente (consortium_id, tenant_id);
-- Who prepares enti by the thousand is still somebody who may have roles in a few.
create index membership_of_person_within on membership (person_id) where role <> 'CONSORTIUM_ADMIN';
create index change_head_behind on change_head (tenant_id) where last_sent < last_change;

alter table avvio_caricamento add column da_sistemare integer not null default 0 check (da_sistemare >= 0);
comment on column avvio_caricamento.da_sistemare is 'how many rows still wait to be mended';
alter table avvio no force row level security;
alter table avvio_caricamento no force row level security;
update avvio_caricamento c
set da_sistemare = greatest(0, righe - (select count(*) from avvio a
                                        where a.consortium_id = c.consortium_id and a.caricamento_id = c.caricamento_id));
alter table avvio force row level security;
alter table avvio_caricamento force row level security;

grant update (nome, stato, prossimo) on avvio to tenant_service;
grant update (da_sistemare) on avvio_caricamento to tenant_service;
