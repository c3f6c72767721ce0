-- Ends a job of which nothing stays.
SELECT end_import_job(:jobId, :failure)
