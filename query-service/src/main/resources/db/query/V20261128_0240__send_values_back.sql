-- A value that waits for a confirmation can be sent back.
alter table read_v1.misurazione drop constraint misurazione_stato_check;
alter table read_v1.misurazione add constraint misurazione_stato_check
    check (stato in ('REGISTRATO', 'RINVIATO', 'CONFERMATO', 'NON_DISPONIBILE'));
alter table read_v1.misurazione add column rinvio json;
comment on column read_v1.misurazione.rinvio is 'Why it was sent back, by whom and when; null once it was said again.';
create or replace view read.misurazione with (security_invoker = true) as select * from read_v1.misurazione;
