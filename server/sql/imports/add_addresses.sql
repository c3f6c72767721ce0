-- The addresses, from today on: when they began, an old register seldom knows.
INSERT INTO address (id, person_id, kind, care_of, street, postal_code, town, country, valid_from)
SELECT address_id, person_id, address_kind, care_of, street, postal_code, town, country, :today
FROM import_row WHERE address_id IS NOT NULL ORDER BY row_number
