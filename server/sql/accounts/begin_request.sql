-- Looks the session up and sets the row-security context; no row: no such session.
SELECT account_id, username, display_name, role, expires_at, idle_ends_at, stepped_up, branch_ids
FROM begin_request(:tokenHash, :changeId)
