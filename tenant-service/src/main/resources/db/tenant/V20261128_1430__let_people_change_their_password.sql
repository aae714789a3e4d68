-- A person changes her own: the policy of the table sees to that.
grant update (password_hash) on person to tenant_service;
