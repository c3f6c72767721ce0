-- All of a paper that is on its way, at most 10 MiB, with the SHA-256 that the database counts.
SELECT u.content, sha256(u.content) AS sha256
FROM (SELECT coalesce(string_agg(p.content, '' ORDER BY p.start), '') AS content
      FROM document_part p WHERE p.upload_id = :uploadId) u
