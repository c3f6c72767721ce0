-- The name of a person, if the caller sees one.
SELECT coalesce(preferred_name, given_names) || ' ' || family_name AS name FROM person
WHERE id = :personId AND NOT withdrawn
