-- Forgets the answers to questions about a file whose columns are read otherwise now.
SELECT forget_import_answers(:importId)
