-- How many things more than its lines a letter counts.
alter table promemoria add column altre integer not null default 0 check (altre >= 0);
-- An address can be taken back.
grant delete on person_recapito to tenant_service;
