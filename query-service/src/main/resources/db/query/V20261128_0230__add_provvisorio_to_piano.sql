-- Objectives given before the Piano, with what it made of each.
alter table read_v1.piano add column provvisorio json;
create or replace view read.piano with (security_invoker = true) as select * from read_v1.piano;
