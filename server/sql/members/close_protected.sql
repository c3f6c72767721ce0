-- Hides a protected person from the caller's session again.
SELECT close_protected(id) FROM person WHERE id = :personId
