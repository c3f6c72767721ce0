-- Who is in no register yet gets an id, and is as the first row says that is about that person.
UPDATE import_row r
SET person_id = import_id((SELECT uuid_v7()), n.first_row), is_new = n.first_row = r.row_number
FROM (SELECT row_number, min(row_number) OVER (PARTITION BY coalesce(same_row, row_number)) AS first_row
      FROM import_row WHERE person_id IS NULL AND NOT waits AND NOT left_out) n
WHERE n.row_number = r.row_number
