-- The version of an address that the caller may see.
SELECT version FROM address WHERE id = :id AND NOT withdrawn
