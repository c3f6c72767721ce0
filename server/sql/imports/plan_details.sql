-- As plan_additions.sql plans the address and the contact details, again, for known persons whom row-level security has
-- hidden from the caller until the import gave them a membership. Whom the caller saw before, it plans as it was.
UPDATE import_row r
SET address_id = CASE WHEN r.street IS NOT NULL
                       AND NOT EXISTS (SELECT FROM address a
                                       WHERE a.person_id = r.person_id AND a.kind = r.address_kind
                                         AND NOT a.withdrawn AND coalesce(a.valid_to, 'infinity') >= :today::date)
                       AND NOT p.is_protected
                      THEN import_id((SELECT uuid_v7()), r.row_number) END,
    fills_blanks = NOT p.is_protected
                   AND ((p.email IS NULL AND r.email IS NOT NULL)
                        OR (p.phone IS NULL AND r.phone IS NOT NULL)
                        OR (p.mobile IS NULL AND r.mobile IS NOT NULL))
FROM person p WHERE p.id = r.person_id AND r.is_first AND NOT r.is_new
