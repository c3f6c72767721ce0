-- Whether the connected role may open a session for whomever it likes, by its own right or by a role that it may take on.
SELECT coalesce(bool_or(has_function_privilege(r.oid, p.oid, 'EXECUTE')), false) AS may_log_in
FROM pg_proc p
CROSS JOIN pg_roles r
WHERE p.pronamespace = 'public'::regnamespace AND p.proname = 'open_session' AND pg_has_role(r.oid, 'MEMBER')
