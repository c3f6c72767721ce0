-- Where the pieces of a file begin, in order.
SELECT start FROM import_part WHERE import_id = :importId ORDER BY start
