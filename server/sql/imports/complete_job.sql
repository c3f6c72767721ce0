-- A job is done, in the transaction of its work; no row: it was asked to stop, or given up for lost.
UPDATE import_job SET state = 'done', phase = 'finishing', percent = 100, batch_id = :batchId
WHERE id = :jobId AND state = 'running' AND NOT cancel_requested AND NOT is_import_job_lost(state, heartbeat_at)
RETURNING id
