-- Puts off the idle end of the caller's session.
SELECT expires_at, idle_ends_at FROM report_activity(:tokenHash)
