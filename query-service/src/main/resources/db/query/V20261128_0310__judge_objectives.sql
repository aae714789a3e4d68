-- What was asked of the OIV and judged by it of the result of an objective.
alter table read_v1.objective add column giudizio json not null default '{}';
comment on column read_v1.objective.giudizio is 'The last request to neutralise it, the decision, the judgement on its result.';
create or replace view read.objective with (security_invoker = true) as select * from read_v1.objective;
