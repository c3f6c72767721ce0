-- The whole check list.
INSERT INTO agreement_review_tick (agreement_id, item, account_id, at)
SELECT a.id, i.item, :accountId, a.created_at
FROM agreement a
CROSS JOIN unnest(ARRAY['agreementSignedByBranch', 'agreementSignedByAdministrator', 'minutesSigned', 'minutesWitnessed',
                        'minutesNameSamePersons', 'personsIdentified']) AS i (item)
WHERE a.id = :agreementId
