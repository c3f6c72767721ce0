-- The person, if the caller sees one.
SELECT id FROM person WHERE id = :personId AND NOT withdrawn
