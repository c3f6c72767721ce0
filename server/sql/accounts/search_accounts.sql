-- A page of the accounts that a query finds, by name, for the national organisation.
SELECT id, version, username, display_name, role, person_id, state, branches, open_sessions, last_log_in_at,
       code_expires_at, may_open_protected
FROM find_accounts(NULL, :words, :state, :role, :afterKey, :afterId, :limit)
