-- What the latest preview of a file was made with and came to.
SELECT file_name, format, choices, plan_hash FROM import_file WHERE id = :importId
