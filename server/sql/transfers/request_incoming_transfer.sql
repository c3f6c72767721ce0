-- Asks for somebody of another branch, or says why not; with the type that is chosen and the day of birth.
SELECT r.outcome, r.birth_date,
       y.id IS NOT NULL AS has_type, y.name, y.minimum_age, y.maximum_age, y.in_use
FROM request_incoming_transfer(:transferId, :branchId, :personId, :personnummer, :givenNames, :familyName, :birthDate,
                               :firstDay, :typeId, :note, :today) r
LEFT JOIN membership_type y ON y.id = r.type_id
