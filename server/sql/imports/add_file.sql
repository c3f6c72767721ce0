-- Begins an import in the lowest of the caller's three places that is free; no row: none is.
INSERT INTO import_file (id, account_id, slot, file_name, format, size)
SELECT :importId, current_account_id(), min(s.slot), :fileName, :format, :size
FROM generate_series(1, 3) AS s (slot)
WHERE NOT EXISTS (SELECT FROM import_file f WHERE f.account_id = current_account_id() AND f.slot = s.slot)
HAVING min(s.slot) IS NOT NULL
RETURNING id
