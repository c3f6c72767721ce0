-- Only a person that the caller sees becomes a member; no row: there is none such.
WITH added AS (
    INSERT INTO membership (id, person_id, branch_id, type_id, valid_from, valid_to, end_reason)
    SELECT :membershipId, p.id, :branchId, :typeId, :from, :to, :endReason
    FROM person p WHERE p.id = :personId AND NOT p.withdrawn
    RETURNING id, version, person_id, branch_id, type_id, valid_from, valid_to, end_reason
)
SELECT m.id, m.version, m.person_id, m.branch_id, b.name AS branch_name, m.type_id, t.name AS type_name,
       m.valid_from, m.valid_to, m.end_reason
FROM added m
JOIN branch b ON b.id = m.branch_id
JOIN membership_type t ON t.id = m.type_id
