-- What a changed membership is checked against. No row: the caller sees no such membership; no type: there is no such
-- type.
SELECT m.version AS stored_version, m.type_id AS stored_type_id, m.valid_from AS stored_from, p.birth_date,
       t.id, t.version, t.name, t.votes, t.counts_in_statistics, t.minimum_age, t.maximum_age, t.term, t.fee_kronor,
       t.in_use
FROM membership m
JOIN person p ON p.id = m.person_id
LEFT JOIN membership_type t ON t.id = :typeId
WHERE m.id = :membershipId AND NOT m.withdrawn
