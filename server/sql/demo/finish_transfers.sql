-- Carried out are those transfers whose memberships the demo has.
UPDATE member_transfer t
SET state = 'done', decided_at = t.requested_at + interval '4 days', person_name = person_name(t.person_id),
    decided_by_name = coalesce((SELECT person_name(g.person_id) FROM access_grant g
                                WHERE g.branch_id = t.to_branch_id AND upper_inf(g.valid_during) ORDER BY g.seat LIMIT 1), ''),
    to_membership_id = n.id, last_day = t.first_day - 1, type_name = y.name, ended_assignments = '{}', keeps_access = false
FROM membership n JOIN membership_type y ON y.id = n.type_id
WHERE n.person_id = t.person_id AND n.branch_id = t.to_branch_id AND n.valid_from = t.first_day
