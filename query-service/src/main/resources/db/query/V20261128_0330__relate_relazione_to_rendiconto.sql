-- Why a Relazione was approved after its term, and the act of the rendiconto it was united with.
alter table read_v1.relazione add column motivo_ritardo text;
alter table read_v1.relazione add column rendiconto json;
create or replace view read.relazione with (security_invoker = true) as select * from read_v1.relazione;
