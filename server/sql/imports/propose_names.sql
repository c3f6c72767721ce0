-- Who else a row may be about, without a common personnummer to tell: the same name and, as far as known, birth date, and
-- the same e-mail, address or member number. A row that says too little to compare is about anybody of that name. Such
-- a row asks first.
UPDATE import_row r
SET proposal_id = m.person_id, asks = true
FROM (
    SELECT DISTINCT ON (i.row_number) i.row_number, p.id AS person_id
    FROM import_row i
    JOIN person p ON p.family_name = i.family_name AND p.given_names = i.given_names
    WHERE i.person_id IS NULL AND NOT i.asks AND NOT p.withdrawn
      AND (i.personnummer IS NULL OR p.personnummer IS NULL)
      AND (i.birth_date = p.birth_date OR i.birth_date IS NULL OR p.birth_date IS NULL)
      AND ((i.email IS NULL AND i.street IS NULL)
           OR p.member_number = i.member_number
           OR lower(p.email) = lower(i.email)
           OR EXISTS (SELECT FROM address a
                      WHERE a.person_id = p.id AND NOT a.withdrawn AND a.postal_code = i.postal_code
                        AND search_form(a.street) = search_form(i.street)))
    ORDER BY i.row_number, coalesce(p.member_number = i.member_number, false) DESC, p.id
) m
WHERE m.row_number = r.row_number
