-- The memberships, through which a local administrator sees the persons from now on.
INSERT INTO membership (id, person_id, branch_id, type_id, valid_from, valid_to, end_reason)
SELECT membership_id, person_id, branch_id, type_id, member_from, member_to, end_reason
FROM import_row WHERE membership_id IS NOT NULL ORDER BY row_number
