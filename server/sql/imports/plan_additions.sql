-- What each row adds: a membership unless one covers some of its days, an address unless the person has one of that kind
-- from today on, and contact details where the register has none. Nothing that the register says is overwritten.
UPDATE import_row r
SET membership_id = CASE WHEN NOT EXISTS (SELECT FROM membership m
                                          WHERE m.person_id = r.person_id AND m.branch_id = r.branch_id
                                            AND NOT m.withdrawn
                                            AND daterange(m.valid_from, m.valid_to, '[]')
                                                && daterange(r.member_from, r.member_to, '[]')) THEN uuid_v7() END,
    address_id = CASE WHEN r.street IS NOT NULL
                       AND (r.is_new
                            OR (EXISTS (SELECT FROM person p WHERE p.id = r.person_id)
                                AND NOT EXISTS (SELECT FROM address a
                                                WHERE a.person_id = r.person_id AND a.kind = r.address_kind
                                                  AND NOT a.withdrawn
                                                  AND coalesce(a.valid_to, 'infinity') >= :today::date)))
                      THEN uuid_v7() END,
    fills_blanks = NOT r.is_new
                   AND EXISTS (SELECT FROM person p
                               WHERE p.id = r.person_id
                                 AND ((p.email IS NULL AND r.email IS NOT NULL)
                                      OR (p.phone IS NULL AND r.phone IS NOT NULL)
                                      OR (p.mobile IS NULL AND r.mobile IS NOT NULL)))
WHERE r.person_id IS NOT NULL
