-- What the scheda of an objective says besides, with the other units it counts in.
alter table read_v1.objective add column scheda json;
create or replace view read.objective with (security_invoker = true) as select * from read_v1.objective;
