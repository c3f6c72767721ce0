-- Changes the version that the caller saw; no row: it has been changed since.
WITH changed AS (
    UPDATE membership SET type_id = :typeId, valid_from = :from, valid_to = :to, end_reason = :endReason
    WHERE id = :membershipId AND version = :version AND NOT withdrawn
    RETURNING id, version, person_id, branch_id, type_id, valid_from, valid_to, end_reason
)
SELECT m.id, m.version, m.person_id, m.branch_id, b.name AS branch_name, m.type_id, t.name AS type_name,
       m.valid_from, m.valid_to, m.end_reason
FROM changed m
JOIN branch b ON b.id = m.branch_id
JOIN membership_type t ON t.id = m.type_id
