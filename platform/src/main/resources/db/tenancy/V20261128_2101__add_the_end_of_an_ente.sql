-- From a day on another ente succeeds this one: it is only read then. Whether that day has come is asked at each request.
alter table tenancy.ente add column estinzione jsonb;
comment on column tenancy.ente.estinzione is 'null while the ente lives on';
