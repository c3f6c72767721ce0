-- Whether a role is there that has to be before the first migration, and whether the connected role may make it.
SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = CAST(:role AS text)) AS is_there,
       (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_create_role
