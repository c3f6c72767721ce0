-- The version of a person that the caller may see.
SELECT version FROM person WHERE id = :id AND NOT withdrawn
