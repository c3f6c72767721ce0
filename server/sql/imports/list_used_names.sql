-- The branches, membership types and roles that the planned rows need.
SELECT DISTINCT branch_id AS id FROM import_row WHERE membership_id IS NOT NULL OR assignment_id IS NOT NULL
UNION
SELECT type_id FROM import_row WHERE membership_id IS NOT NULL
UNION
SELECT role_id FROM import_row WHERE assignment_id IS NOT NULL
