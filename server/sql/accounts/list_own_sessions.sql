-- The caller's sessions, the latest first.
SELECT id, created_at, active_at, address, client, is_this_one FROM list_own_sessions(:tokenHash)
