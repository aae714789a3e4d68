-- Its people go on reading, and are told why they cannot write and whom they ask.
alter table tenancy.ente add column suspension jsonb;
alter table tenancy.ente add constraint ente_suspended check (suspension is null or state = 'SUSPENDED');
comment on column tenancy.ente.suspension is 'cause, act, since when and whom to ask; null where it is not suspended, or never came to life';
