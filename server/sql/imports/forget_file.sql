-- Forgets one of the caller's imports with all that was made of it.
SELECT forget_import(:importId)
