-- Contact details of known persons, where the register has none.
UPDATE person p
SET email = coalesce(p.email, r.email), phone = coalesce(p.phone, r.phone), mobile = coalesce(p.mobile, r.mobile)
FROM import_row r WHERE r.fills_blanks AND r.person_id = p.id
