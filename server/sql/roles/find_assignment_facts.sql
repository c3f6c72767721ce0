-- What a changed assignment is checked against. No row: the caller sees no such assignment; no role: there is no such
-- role.
SELECT a.version, a.branch_id, a.seat, a.role_id AS stored_role_id, a.valid_from, a.valid_to,
       r.id AS role_id, r.in_use, r.requires_membership,
       EXISTS (SELECT FROM membership m
               WHERE m.person_id = a.person_id AND m.branch_id = a.branch_id AND NOT m.withdrawn
                 AND daterange(m.valid_from, m.valid_to, '[]') @> :from::date) AS is_member
FROM assignment a
LEFT JOIN role r ON r.id = :roleId
WHERE a.id = :assignmentId AND NOT a.withdrawn
