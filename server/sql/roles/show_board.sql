-- Each role that is in use or that somebody has held in the branch, with all its holders, newest first; those
-- who have left for another branch by the name that they had.
SELECT r.id, r.version, r.name, r.seats, r.mandate_years, r.may_be_vacant, r.requires_membership, r.on_board,
       r.sort_order, r.in_use,
       coalesce(h.holders, '[]') AS holders
FROM role r
LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object(
               'assignmentId', a.id, 'version', a.version, 'personId', a.person_id,
               'displayName', coalesce(
                   coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name, former_name(a.person_id)),
               'fields', json_build_object(
                   'roleId', a.role_id, 'from', a.valid_from, 'to', a.valid_to, 'electedOn', a.elected_on,
                   'electedBy', a.elected_by, 'minutesParagraph', a.minutes_paragraph))
               ORDER BY a.valid_from DESC, p.family_name, p.given_names, a.id) AS holders
    FROM assignment a
    LEFT JOIN person p ON p.id = a.person_id
    WHERE a.branch_id = :branchId AND a.role_id = r.id AND NOT a.withdrawn
      AND (p.id IS NOT NULL OR former_name(a.person_id) IS NOT NULL)
) h ON true
WHERE r.in_use OR h.holders IS NOT NULL
ORDER BY r.sort_order, r.name
