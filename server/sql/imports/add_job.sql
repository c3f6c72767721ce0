-- A job that waits for its turn; import_job_one_of_file and import_job_one_of_batch refuse a second one.
INSERT INTO import_job (id, request_id, kind, import_id, undoes)
VALUES (:jobId, :requestId, :kind, :importId, :undoes)
