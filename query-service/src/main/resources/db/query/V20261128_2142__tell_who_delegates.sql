-- Whose role it was, where somebody acted by delegation. Events from before name nobody, so their rows stay as they are.
alter table read_v1.voce add column delegante uuid;
create or replace view read.voce with (security_invoker = true) as select * from read_v1.voce;
