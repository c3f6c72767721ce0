-- Changes the personal details unless somebody has done so since :version. No row: find_person_version tells why.
UPDATE person p
SET given_names = :givenNames, preferred_name = :preferredName, family_name = :familyName,
    personnummer = :personnummer, birth_date = :birthDate, email = :email, phone = :phone, mobile = :mobile
WHERE p.id = :id AND p.version = :version AND NOT p.withdrawn
RETURNING json_build_object(
    'id', p.id, 'version', p.version, 'memberNumber', p.member_number,
    'fields', json_build_object(
        'givenNames', p.given_names, 'preferredName', p.preferred_name, 'familyName', p.family_name,
        'personnummer', p.personnummer, 'birthDate', p.birth_date, 'email', p.email, 'phone', p.phone,
        'mobile', p.mobile)) AS entry
