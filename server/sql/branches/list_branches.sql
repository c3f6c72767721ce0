-- The branches that the caller reaches, in Swedish order.
SELECT id, name, organisation_number, municipality_code
FROM branch
ORDER BY name
