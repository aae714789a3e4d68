-- A merger that nobody has confirmed can be withdrawn by the consortium, or refused by an ente that should end. Then it is void for all.

alter table fusione add column annullata jsonb;
comment on column fusione.annullata is 'on which day and why it became void; with an ente where that ente refused, else the consortium withdrew it';

grant update (annullata) on fusione to tenant_service;
