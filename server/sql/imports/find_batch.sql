-- The batch, if it exists and is the caller's to see.
SELECT id FROM import_batch WHERE id = :batchId
