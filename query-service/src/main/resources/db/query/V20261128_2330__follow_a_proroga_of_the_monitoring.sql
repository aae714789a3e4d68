-- The monitoring of the middle of the year has a term too, and a proroga may move it.
alter table read_v1.scadenza drop constraint scadenza_kind_check;
alter table read_v1.scadenza add constraint scadenza_kind_check
    check (kind in ('BILANCIO', 'PIANO', 'MONITORAGGIO', 'VARIAZIONI_PEG', 'MISURAZIONI', 'RELAZIONE'));
