-- Ends the session at once and tells the listeners, who end its event streams.
SELECT close_session(:tokenHash)
