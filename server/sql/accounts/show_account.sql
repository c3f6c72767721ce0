-- One account, for the national organisation; no row: it is not there.
SELECT id, version, username, display_name, role, person_id, state, branches, open_sessions, last_log_in_at,
       code_expires_at, may_open_protected
FROM find_accounts(:accountId, NULL, NULL, NULL, NULL, NULL, 1)
