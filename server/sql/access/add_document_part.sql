-- The next piece of a paper, whose place has been checked under lock_upload.sql's lock.
WITH added AS (
    INSERT INTO document_part (upload_id, start, content) VALUES (:uploadId, :start, :content)
    RETURNING octet_length(content) AS length
)
UPDATE document_upload SET uploaded = uploaded + added.length FROM added WHERE id = :uploadId
