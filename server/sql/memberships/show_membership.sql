-- One membership that the caller sees.
SELECT m.id, m.version, m.person_id, m.branch_id, b.name AS branch_name, m.type_id, t.name AS type_name,
       m.valid_from, m.valid_to, m.end_reason
FROM membership m
JOIN branch b ON b.id = m.branch_id
JOIN membership_type t ON t.id = m.type_id
WHERE m.id = :membershipId AND NOT m.withdrawn
