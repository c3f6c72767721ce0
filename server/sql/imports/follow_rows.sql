-- A row about the same person as an earlier row of the file goes with that row, and waits with it.
UPDATE import_row r
SET person_id = e.person_id, waits = e.waits
FROM import_row e
WHERE e.row_number = r.same_row AND (e.waits OR e.person_id IS NOT NULL)
  AND r.person_id IS NULL AND NOT r.waits AND NOT r.left_out
