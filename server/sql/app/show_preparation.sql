-- What is there of what has to be before the first migration, and whether the connected role may make the rest.
SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medlem_app') AS has_role,
       EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist') AS has_extension,
       (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_create_role
