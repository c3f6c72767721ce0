-- Ends the caller's jobs whose server went away, so that others may take their place.
UPDATE import_job SET state = CASE WHEN cancel_requested THEN 'cancelled' ELSE 'failed' END
WHERE is_import_job_lost(state, heartbeat_at)
