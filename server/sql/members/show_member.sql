-- All of a person that row-level security lets the caller see, as a MemberCard on the wire; of a protected person no
-- contact details and no address unless the session has opened the person; of one who has left the caller's branches for
-- another what those keep. No row: missing, or foreign.
SELECT json_build_object(
    'person', CASE WHEN p.id IS NULL THEN f.told -> 'person' ELSE json_build_object(
        'id', p.id, 'version', p.version, 'memberNumber', p.member_number,
        'fields', json_build_object(
            'givenNames', p.given_names, 'preferredName', p.preferred_name, 'familyName', p.family_name,
            'personnummer', p.personnummer, 'birthDate', p.birth_date, 'email', coalesce(p.email, c.email),
            'phone', coalesce(p.phone, c.phone), 'mobile', coalesce(p.mobile, c.mobile))) END,
    'former', f.told -> 'former',
    'protection', CASE WHEN p.is_protected THEN json_build_object(
        'kind', p.protection, 'isHidden', is_hidden(p.id), 'mayOpen', may_open_protected(),
        'shownUntil', CASE WHEN NOT is_hidden(p.id) THEN shown_until(p.id) END) END,
    'addresses', coalesce((
        SELECT json_agg(json_build_object(
            'id', a.id, 'version', a.version,
            'fields', json_build_object(
                'kind', a.kind, 'careOf', a.care_of, 'street', a.street, 'postalCode', a.postal_code, 'town', a.town,
                'country', a.country, 'from', a.valid_from, 'to', a.valid_to,
                'undeliverableSince', a.undeliverable_since, 'undeliverableReason', a.undeliverable_reason))
            ORDER BY array_position('{registered,postal,temporary,foreign}'::text[], a.kind), a.valid_from DESC)
        FROM address a WHERE a.person_id = p.id AND NOT a.withdrawn), '[]'),
    'memberships', coalesce((
        SELECT json_agg(json_build_object(
            'id', m.id, 'version', m.version, 'personId', m.person_id, 'branchId', m.branch_id,
            'branchName', b.name, 'typeName', t.name,
            'fields', json_build_object(
                'typeId', m.type_id, 'from', m.valid_from, 'to', m.valid_to, 'endReason', m.end_reason))
            ORDER BY m.valid_from DESC, m.id)
        FROM membership m JOIN membership_type t ON t.id = m.type_id JOIN branch b ON b.id = m.branch_id
        WHERE m.person_id = :personId AND NOT m.withdrawn), '[]'),
    'assignments', coalesce((
        SELECT json_agg(json_build_object(
            'id', s.id, 'version', s.version, 'personId', s.person_id, 'branchId', s.branch_id,
            'branchName', b.name, 'roleName', r.name,
            'fields', json_build_object(
                'roleId', s.role_id, 'from', s.valid_from, 'to', s.valid_to, 'electedOn', s.elected_on,
                'electedBy', s.elected_by, 'minutesParagraph', s.minutes_paragraph))
            ORDER BY s.valid_from DESC, s.id)
        FROM assignment s JOIN role r ON r.id = s.role_id JOIN branch b ON b.id = s.branch_id
        WHERE s.person_id = :personId AND NOT s.withdrawn), '[]')) AS card
FROM (SELECT) asked
LEFT JOIN (person p LEFT JOIN protected_contact c ON p.is_protected AND c.person_id = p.id)
       ON p.id = :personId AND NOT p.withdrawn
LEFT JOIN LATERAL (
    -- Not asked of whom the caller sees; OFFSET keeps it so.
    SELECT former_member(:personId) AS told WHERE p.id IS NULL OFFSET 0) f ON true
WHERE p.id IS NOT NULL OR f.told IS NOT NULL
