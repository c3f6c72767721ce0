-- What a new membership is checked against. No row: the caller sees no such person; no type: there is no such type.
SELECT p.birth_date, t.id, t.version, t.name, t.votes, t.counts_in_statistics, t.minimum_age, t.maximum_age, t.term,
       t.fee_kronor, t.in_use
FROM person p
LEFT JOIN membership_type t ON t.id = :typeId
WHERE p.id = :personId AND NOT p.withdrawn
