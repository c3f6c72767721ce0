-- How many of a preview's problems a query finds; no row: no preview of the caller's.
SELECT (SELECT count(*) FROM import_problem p
        WHERE p.import_id = f.id
          AND (:severity::text IS NULL OR p.severity = :severity)
          AND (:field::text IS NULL OR p.field = :field)
          AND (:reason::text IS NULL OR p.reason = :reason)) AS total
FROM import_file f WHERE f.id = :importId AND f.preview IS NOT NULL
