-- Which template of a consortium a version of the rulebook began as a copy of. Events from before name none, so their rows stay as they are.
alter table read_v1.smvp add column del_consorzio json;
create or replace view read.smvp with (security_invoker = true) as select * from read_v1.smvp;
