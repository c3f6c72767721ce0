-- All types, those out of use too, in Swedish order.
SELECT id, version, name, votes, counts_in_statistics, minimum_age, maximum_age, term, fee_kronor, in_use
FROM membership_type
ORDER BY name
