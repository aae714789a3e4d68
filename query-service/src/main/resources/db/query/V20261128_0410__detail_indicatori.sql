-- Formula, class of the source, targets of the triennio and threshold of an indicatore.
alter table read_v1.indicatore add column dettagli json;
create or replace view read.indicatore with (security_invoker = true) as select * from read_v1.indicatore;
