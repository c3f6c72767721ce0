-- What keeps a batch from being taken back, the first of them with how many there are.
SELECT kind, person_id, display_name, count(*) OVER () AS total
FROM list_import_hindrances(:batchId)
ORDER BY display_name NULLS LAST, person_id, kind
LIMIT :limit
