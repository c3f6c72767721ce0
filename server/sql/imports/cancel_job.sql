-- Asks one of the caller's jobs to stop; one that waits has stopped with that. No row: no such job.
UPDATE import_job
SET cancel_requested = cancel_requested OR state IN ('waiting', 'running'),
    state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END
WHERE id = :jobId
RETURNING id
