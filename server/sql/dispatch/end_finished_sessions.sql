-- Ends the sessions that are over by time or idleness, and tells the listeners, who end their event streams.
SELECT end_finished_sessions() AS ended
