-- Forgets what the preview before found.
SELECT forget_import_problems(:importId)
