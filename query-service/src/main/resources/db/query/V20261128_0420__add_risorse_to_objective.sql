-- Capitoli and things an objective is carried out with.
alter table read_v1.objective add column risorse json;
create or replace view read.objective with (security_invoker = true) as select * from read_v1.objective;
