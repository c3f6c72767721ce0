-- The persons whom no register has yet, each with the old member number or a new one.
INSERT INTO person (id, member_number, given_names, preferred_name, family_name, personnummer, birth_date, email, phone,
                    mobile, protection, is_protected)
SELECT person_id, coalesce(new_number, nextval('member_number_seq')), given_names, preferred_name, family_name,
       personnummer, birth_date, email, phone, mobile,
       CASE WHEN is_protected THEN 'confidentialityMarking' ELSE 'none' END, is_protected
FROM import_row WHERE is_new ORDER BY row_number
