-- The national organisation's mapping of that name.
SELECT id, name, columns FROM import_mapping WHERE owner_id IS NULL AND name = :name
