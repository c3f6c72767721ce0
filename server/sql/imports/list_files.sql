-- The caller's imports that are not finished, the oldest first. What was chosen and found is left out: it may be much.
SELECT f.id, f.file_name, f.format, f.size, f.uploaded, f.created_at, NULL::jsonb AS choices, NULL::jsonb AS preview
FROM import_file f
WHERE f.account_id = current_account_id()
ORDER BY f.created_at, f.slot
