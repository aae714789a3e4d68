-- Objectives given before the Piano, with what it made of each; and whether a PEG it should stand beside was missing.
alter table read_v1.piano add column provvisorio json;
alter table read_v1.piano add column senza_peg boolean not null default false;
create or replace view read.piano with (security_invoker = true) as select * from read_v1.piano;
