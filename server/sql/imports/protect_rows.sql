-- Of a person who is protected, by the register or by any row of the file, no row brings an address or contact details.
UPDATE import_row r
SET is_protected = p.is_marked, email = NULL, phone = NULL, mobile = NULL, address_kind = NULL,
    care_of = NULL, street = NULL, postal_code = NULL, town = NULL, country = NULL,
    contact_left_out = r.contact_left_out OR num_nonnulls(r.email, r.phone, r.mobile, r.street) > 0
FROM (
    SELECT person_id, bool_or(is_marked) AS is_marked
    FROM (SELECT person_id, true AS is_marked FROM import_row WHERE is_protected AND person_id IS NOT NULL
          UNION ALL
          SELECT id, false FROM person WHERE is_protected AND id IN (SELECT person_id FROM import_row)) m
    GROUP BY person_id
) p
WHERE p.person_id = r.person_id
