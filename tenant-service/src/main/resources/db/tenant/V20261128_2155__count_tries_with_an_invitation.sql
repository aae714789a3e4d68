-- A link of an invitation is no way to ask which user names there are: a few may be tried with it.
alter table invito add column tentativi integer not null default 0;
comment on column invito.tentativi is 'how often a new access was tried with the link of now';
grant update (tentativi) on invito to tenant_service;

alter table consorzio_invito add column tentativi integer not null default 0;
comment on column consorzio_invito.tentativi is 'as of an invitation of an ente';
grant update (tentativi) on consorzio_invito to tenant_service;
