-- Keeps what a preview came to, in place of the one before.
UPDATE import_file SET choices = :choices, preview = :preview, plan_hash = :planHash WHERE id = :importId
