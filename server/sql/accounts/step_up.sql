-- The session has proved itself anew.
SELECT step_up(:tokenHash)
