-- Who is in no register yet gets an id, and is as the first row says that is about that person.
UPDATE import_row r
SET person_id = n.person_id, is_new = n.first_row = r.row_number
FROM (SELECT coalesce(same_row, row_number) AS group_row, min(row_number) AS first_row, uuid_v7() AS person_id
      FROM import_row WHERE person_id IS NULL AND NOT waits AND NOT left_out
      GROUP BY coalesce(same_row, row_number)) n
WHERE n.group_row = coalesce(r.same_row, r.row_number) AND r.person_id IS NULL AND NOT r.waits AND NOT r.left_out
