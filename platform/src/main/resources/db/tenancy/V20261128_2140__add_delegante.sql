-- A membership by which somebody acts in the role of another, for a time.
alter table tenancy.membership add column delegante uuid;
comment on column tenancy.membership.delegante is 'who holds the role; null for one''s own';
