-- A page of what a preview found, by row.
SELECT p.number, p.row_number, p.severity, p.field, p.reason, p.value, p.row_name, p.proposal,
       CASE WHEN p.severity = 'question' THEN a.answer END AS answer
FROM import_problem p
LEFT JOIN import_answer a ON a.import_id = p.import_id AND a.row_number = p.row_number
WHERE p.import_id = :importId AND p.number > :after
  AND (:severity::text IS NULL OR p.severity = :severity)
  AND (:field::text IS NULL OR p.field = :field)
  AND (:reason::text IS NULL OR p.reason = :reason)
ORDER BY p.number LIMIT :limit
