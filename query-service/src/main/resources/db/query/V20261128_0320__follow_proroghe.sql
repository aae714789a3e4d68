-- Terms that were put off, and terms of the bilancio and of the PEG beside those of the Piano.
alter table read_v1.scadenza add column proroga json;
alter table read_v1.scadenza drop constraint scadenza_kind_check;
alter table read_v1.scadenza add constraint scadenza_kind_check
    check (kind in ('BILANCIO', 'PIANO', 'VARIAZIONI_PEG', 'MISURAZIONI', 'RELAZIONE'));
create or replace view read.scadenza with (security_invoker = true) as select * from read_v1.scadenza;
