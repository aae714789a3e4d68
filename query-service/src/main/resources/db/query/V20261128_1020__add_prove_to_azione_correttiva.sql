-- The files that bear the completion of a corrective action out.
alter table read_v1.azione_correttiva add column prove json;
create or replace view read.azione_correttiva with (security_invoker = true) as select * from read_v1.azione_correttiva;
