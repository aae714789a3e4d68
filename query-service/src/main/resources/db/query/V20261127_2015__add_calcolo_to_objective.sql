-- How an objective is computed and where it enters the ente, and how the months of an indicatore make its year. Rows that are there
-- already say what was always meant.
alter table read_v1.objective add column calcolo json not null default '{"strategico":false}';
alter table read_v1.objective alter column calcolo drop default;
create or replace view read.objective with (security_invoker = true) as select * from read_v1.objective;

alter table read_v1.indicatore add column aggregazione json not null default '{"modo":"OWN_VALUE"}';
alter table read_v1.indicatore alter column aggregazione drop default;
create or replace view read.indicatore with (security_invoker = true) as select * from read_v1.indicatore;
