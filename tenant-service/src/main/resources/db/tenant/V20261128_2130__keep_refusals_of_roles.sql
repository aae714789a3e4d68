-- Somebody of the ente asked for what her role may not, whichever service she asked.
alter table security_event drop constraint security_event_kind_check;
alter table security_event add constraint security_event_kind_check
    check (kind in ('ACCESSO_RIFIUTATO', 'NON_PERMESSO', 'ALTRO_ENTE', 'DA_FUORI'));
