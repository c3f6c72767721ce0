-- The saved mappings that row-level security shows to the caller.
SELECT id, name, columns FROM import_mapping ORDER BY name, id
