create table totp (
    person_id   uuid        primary key references person,
    secret      bytea       not null,
    last_step   bigint      not null,
    enrolled_at timestamptz not null
);
comment on table totp is 'the app of a person that shows codes; who has a row is asked for one at each sign-in';
comment on column totp.secret is 'sealed by a key that is not in the database';
comment on column totp.last_step is 'the half minute of the last code that was taken: a code is good once';

create table recovery_code (
    person_id uuid        not null references person,
    hash      bytea       not null,
    used_at   timestamptz,
    primary key (person_id, hash)
);

alter table totp enable row level security;
alter table totp force row level security;
create policy totp_self on totp using (person_id = nullif(current_setting('app.person', true), '')::uuid);

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_self on recovery_code using (person_id = nullif(current_setting('app.person', true), '')::uuid);

grant select, insert, delete on totp, recovery_code to tenant_service;
grant update (last_step) on totp to tenant_service;
grant update (used_at) on recovery_code to tenant_service;
