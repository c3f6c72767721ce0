-- Looks the session up and sets the row-security context; no row: no such session.
SELECT account_id, username, display_name, role, expires_at, branch_ids
FROM begin_request(:tokenHash, :changeId)
