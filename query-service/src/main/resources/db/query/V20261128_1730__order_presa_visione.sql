-- Whether a person has seen what an act made of an objective: the entry of the register by which she said so.
alter table read_v1.presa_visione add column visione_sequenza bigint;
create or replace view read.presa_visione with (security_invoker = true) as select * from read_v1.presa_visione;
