-- What each row adds: a membership unless one covers some of its days, and of the first row about a person an address,
-- unless the person has one of that kind from today on, and contact details where the register has none. Nothing that
-- the register says is overwritten.
UPDATE import_row r
SET is_first = f.is_first,
    membership_id = CASE WHEN NOT f.overlaps
                          AND (r.is_new
                               OR NOT EXISTS (SELECT FROM membership m
                                              WHERE m.person_id = r.person_id AND m.branch_id = r.branch_id
                                                AND NOT m.withdrawn
                                                AND daterange(m.valid_from, m.valid_to, '[]')
                                                    && daterange(r.member_from, r.member_to, '[]')))
                         THEN import_id((SELECT uuid_v7()), r.row_number) END,
    address_id = CASE WHEN f.is_first AND r.street IS NOT NULL
                       AND (r.is_new
                            OR (EXISTS (SELECT FROM person p WHERE p.id = r.person_id)
                                AND NOT EXISTS (SELECT FROM address a
                                                WHERE a.person_id = r.person_id AND a.kind = r.address_kind
                                                  AND NOT a.withdrawn
                                                  AND coalesce(a.valid_to, 'infinity') >= :today::date)))
                      THEN import_id((SELECT uuid_v7()), r.row_number) END,
    fills_blanks = f.is_first AND NOT r.is_new
                   AND EXISTS (SELECT FROM person p
                               WHERE p.id = r.person_id
                                 AND ((p.email IS NULL AND r.email IS NOT NULL)
                                      OR (p.phone IS NULL AND r.phone IS NOT NULL)
                                      OR (p.mobile IS NULL AND r.mobile IS NOT NULL)))
FROM (
    SELECT row_number, row_number = min(row_number) OVER (PARTITION BY person_id) AS is_first,
           coalesce(member_from <= max(coalesce(member_to, 'infinity'))
                                   OVER (PARTITION BY person_id, branch_id ORDER BY member_from, row_number
                                         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS overlaps
    FROM import_row WHERE person_id IS NOT NULL
) f
WHERE f.row_number = r.row_number
