-- All accounts by name, for the national organisation.
SELECT id, version, username, display_name, role, person_id, state, open_sessions, last_log_in_at, code_expires_at,
       may_open_protected
FROM list_accounts(NULL)
