-- What the register says of a branch that the caller reaches, on a day.
SELECT b.id, b.version, b.name, b.organisation_number, b.municipality_code, b.care_of, b.street, b.postal_code, b.town,
       b.email, b.phone, b.contact_name, b.closed_on, c.reason AS closing_reason, b.merged_into,
       i.name AS merged_into_name,
       (SELECT count(*) FROM branch_member m WHERE m.branch_id = b.id AND m.periods @> :today::date) AS members,
       b.id IN (SELECT list_administered_branches()) AS has_administrator
FROM branch b
LEFT JOIN branch_closing c ON c.branch_id = b.id
LEFT JOIN branch i ON i.id = b.merged_into
WHERE b.id = :branchId
