-- Which of these rows a preview has a question about, and whether all of it may be answered with a new person.
SELECT row_number, bool_and(coalesce((proposal ->> 'mayBeNew')::boolean, true)) AS may_be_new
FROM import_problem
WHERE import_id = :importId AND severity = 'question' AND row_number = ANY (:rows)
GROUP BY row_number
