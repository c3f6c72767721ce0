-- The branches that the caller reaches, in Swedish order.
SELECT b.id, b.name, b.organisation_number, b.municipality_code, b.closed_on,
       b.id IN (SELECT list_administered_branches()) AS has_administrator
FROM branch b
ORDER BY b.name
