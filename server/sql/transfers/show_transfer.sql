-- One transfer as the caller is told of it; no row: the caller reaches neither branch.
SELECT s.entry, s.person_id, s.branch_id FROM show_transfer(:transferId) s
