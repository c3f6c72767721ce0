-- Whether a job may begin: nobody has stopped it while it waited.
SELECT coalesce(take_import_job(:jobId), false) AS may_begin
