-- One of the caller's jobs; a lost one has failed.
SELECT id, request_id, kind, phase, percent, failure, batch_id,
       CASE WHEN NOT is_import_job_lost(state, heartbeat_at) THEN state
            WHEN cancel_requested THEN 'cancelled' ELSE 'failed' END AS state
FROM import_job WHERE id = :jobId
