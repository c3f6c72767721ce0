-- Changes the personal details unless somebody has done so since :version. Of a protected person the contact details have
-- a table of their own, and stay as they are while they are hidden; given all the same, nothing is changed. No row:
-- find_person_version tells why.
WITH changed AS (
    UPDATE person p
    SET given_names = :givenNames, preferred_name = :preferredName, family_name = :familyName,
        personnummer = :personnummer, birth_date = :birthDate,
        email = CASE WHEN NOT p.is_protected THEN :email END, phone = CASE WHEN NOT p.is_protected THEN :phone END,
        mobile = CASE WHEN NOT p.is_protected THEN :mobile END
    WHERE p.id = :id AND p.version = :version AND NOT p.withdrawn
      AND (NOT p.is_protected OR num_nonnulls(:email::text, :phone::text, :mobile::text) = 0 OR NOT is_hidden(p.id))
    RETURNING p.*, p.is_protected AND is_hidden(p.id) AS hidden
), contact AS (
    INSERT INTO protected_contact AS c (person_id, email, phone, mobile)
    SELECT p.id, :email, :phone, :mobile FROM changed p WHERE p.is_protected AND NOT p.hidden
    ON CONFLICT ON CONSTRAINT protected_contact_person_unique DO UPDATE
    SET email = excluded.email, phone = excluded.phone, mobile = excluded.mobile
    WHERE (c.email, c.phone, c.mobile) IS DISTINCT FROM (excluded.email, excluded.phone, excluded.mobile)
)
SELECT json_build_object(
    'id', p.id, 'version', p.version, 'memberNumber', p.member_number,
    'fields', json_build_object(
        'givenNames', p.given_names, 'preferredName', p.preferred_name, 'familyName', p.family_name,
        'personnummer', p.personnummer, 'birthDate', p.birth_date, 'email', CASE WHEN NOT p.hidden THEN :email END,
        'phone', CASE WHEN NOT p.hidden THEN :phone END, 'mobile', CASE WHEN NOT p.hidden THEN :mobile END)) AS entry
FROM changed p
