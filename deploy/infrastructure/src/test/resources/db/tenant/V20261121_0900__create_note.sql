-- Only for the tests of this module.
create table note (id integer primary key, words text not null);
grant select, insert on note to tenant_service;
