-- What a new assignment is checked against. No row: the caller sees no such person; no role: there is no such role.
SELECT r.id AS role_id, r.in_use, r.requires_membership,
       EXISTS (SELECT FROM membership m
               WHERE m.person_id = p.id AND m.branch_id = :branchId AND NOT m.withdrawn
                 AND daterange(m.valid_from, m.valid_to, '[]') @> :from::date) AS is_member
FROM person p
LEFT JOIN role r ON r.id = :roleId
WHERE p.id = :personId AND NOT p.withdrawn
