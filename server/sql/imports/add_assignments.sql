-- The assignments in the seats that were found for them.
INSERT INTO assignment (id, person_id, branch_id, role_id, seat, valid_from, valid_to)
SELECT assignment_id, person_id, branch_id, role_id, seat, role_from, role_to
FROM import_row WHERE assignment_id IS NOT NULL ORDER BY row_number
