-- Names, user names and mail addresses are ciphertext under the person's key of the key ring. The columns of before stay empty until
-- a later version drops them; what is in them is sealed by the service at its start.
--   app.username  now the lookup value of a user name in hex, not the name
--   app.task      'seal': what is not sealed yet, and nothing else

alter table person alter column username drop not null;
alter table person add column username_lookup bytea;
alter table person add column username_sealed bytea;
alter table person add constraint person_username_sealed check ((username_lookup is null) = (username is not null));
create unique index person_username_lookup on person (username_lookup);
comment on column person.username is 'of before the key ring; null once sealed';
comment on column person.username_lookup is 'HMAC-SHA-256 of the user name under a key of the installation; random once the person is erased';

alter table person_name alter column nome drop not null;
alter table person_name alter column cognome drop not null;
alter table person_name add column sealed bytea;
alter table person_name add constraint person_name_sealed check ((sealed is null) = (nome is not null and cognome is not null));

alter table person_recapito alter column email drop not null;
alter table person_recapito add column sealed bytea;
alter table person_recapito add constraint person_recapito_sealed check ((sealed is null) = (email is not null));

alter policy person_self on person
    using (person_id = nullif(current_setting('app.person', true), '')::uuid
           or username_lookup = decode(nullif(current_setting('app.username', true), ''), 'hex'));

create policy person_to_seal on person
    using (current_setting('app.task', true) = 'seal')
    with check (current_setting('app.task', true) = 'seal' and username is null);
create policy person_name_to_seal on person_name
    using (current_setting('app.task', true) = 'seal')
    with check (current_setting('app.task', true) = 'seal' and nome is null);
create policy person_recapito_to_seal on person_recapito
    using (current_setting('app.task', true) = 'seal')
    with check (current_setting('app.task', true) = 'seal' and email is null);

grant update (username, username_lookup, username_sealed, password_hash) on person to tenant_service;
grant update (nome, cognome, sealed) on person_name to tenant_service;
-- So that the pages of a table do not keep what was written before it was sealed.
grant maintain on person, person_name, person_recapito to tenant_service;
