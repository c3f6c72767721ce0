-- Ends the caller's session, and tells the listeners.
SELECT close_own_session(:tokenHash)
