-- The next piece of a file, whose place has been checked under lock_file.sql's lock.
WITH added AS (
    INSERT INTO import_part (import_id, start, content) VALUES (:importId, :start, :content)
    RETURNING octet_length(content) AS length
)
UPDATE import_file SET uploaded = uploaded + added.length FROM added WHERE id = :importId
