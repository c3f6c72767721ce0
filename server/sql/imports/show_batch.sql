-- One finished import that the caller sees.
SELECT id, file_name, at, coalesce(name_import_author(id), '') AS by_name, new_persons, matched_persons,
       changed_persons, memberships, addresses, assignments, undone_at
FROM import_batch WHERE id = :batchId
