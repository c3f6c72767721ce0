-- What became of whom when the branch ended, as preview_closing_members.sql told it before.
SELECT p.id AS person_id, coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name AS display_name,
       p.member_number, c.outcome, count(*) FILTER (WHERE c.outcome = 'moved') OVER () AS moved,
       count(*) FILTER (WHERE c.outcome = 'alreadyMember') OVER () AS already_members,
       count(*) FILTER (WHERE c.outcome = 'memberElsewhere') OVER () AS members_elsewhere,
       count(*) FILTER (WHERE c.outcome = 'withoutBranch') OVER () AS without_branch
FROM branch_closing_member c
JOIN person p ON p.id = c.person_id
WHERE c.branch_id = :branchId
ORDER BY c.outcome = 'withoutBranch' DESC, p.family_name, p.given_names, p.id
LIMIT :limit
