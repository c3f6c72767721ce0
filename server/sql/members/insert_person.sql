-- A new person. Returns nothing: row-level security shows the person only when the membership is there.
INSERT INTO person (id, given_names, preferred_name, family_name, personnummer, birth_date, email, phone, mobile,
                    protection, is_protected)
VALUES (:id, :givenNames, :preferredName, :familyName, :personnummer, :birthDate, :email, :phone, :mobile, :protection,
        :protection <> 'none')
