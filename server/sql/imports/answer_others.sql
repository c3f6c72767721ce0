-- One answer to every question that has none, but for "a new person" where that cannot be.
INSERT INTO import_answer (import_id, row_number, answer)
SELECT :importId, p.row_number, :answer FROM import_problem p
WHERE p.import_id = :importId AND p.severity = 'question'
GROUP BY p.row_number
HAVING :answer <> 'newPerson' OR bool_and(coalesce((p.proposal ->> 'mayBeNew')::boolean, true))
ON CONFLICT ON CONSTRAINT import_answer_pkey DO NOTHING
