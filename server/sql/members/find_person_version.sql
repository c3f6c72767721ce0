-- The version of a person that the caller may see.
SELECT version, is_protected AND is_hidden(id) AS is_hidden FROM person WHERE id = :id AND NOT withdrawn
