-- The points that gave the weights of a unit, the last of each.
alter table read_v1.piano add column pesature json;
create or replace view read.piano with (security_invoker = true) as select * from read_v1.piano;
