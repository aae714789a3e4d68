-- The files that bear a value out.
alter table read_v1.misurazione add column prove json not null default '[]';
comment on column read_v1.misurazione.prove is 'Each file with its hash, who brought it and when; the bytes lie in the command database.';
create or replace view read.misurazione with (security_invoker = true) as select * from read_v1.misurazione;
