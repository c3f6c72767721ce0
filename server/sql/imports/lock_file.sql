-- The state of one of the caller's imports, which nobody changes until the transaction ends; has_job: one of its jobs is
-- not finished.
SELECT f.file_name, f.format, f.size, f.uploaded, f.preview IS NOT NULL AS has_preview,
       EXISTS (SELECT FROM import_job j WHERE j.import_id = f.id AND j.state IN ('waiting', 'running')
                                          AND NOT is_import_job_lost(j.state, j.heartbeat_at)) AS has_job
FROM import_file f WHERE f.id = :importId FOR UPDATE OF f
