-- Saves a mapping for whoever shares it with the caller, in place of one of the same name.
INSERT INTO import_mapping (id, owner_id, name, columns)
VALUES (:mappingId, CASE WHEN is_national() THEN NULL ELSE current_account_id() END, :name, :columns)
ON CONFLICT ON CONSTRAINT import_mapping_name_unique DO UPDATE SET columns = excluded.columns
RETURNING id, name, columns
