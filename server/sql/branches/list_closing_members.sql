-- What became of whom when the branch ended, as preview_closing_members.sql told it before.
SELECT c.person_id,
       coalesce(coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name,
                former_name(c.person_id)) AS display_name,
       coalesce(p.member_number, (former_member(c.person_id) #>> '{person,memberNumber}')::bigint) AS member_number,
       c.outcome, count(*) FILTER (WHERE c.outcome = 'moved') OVER () AS moved,
       count(*) FILTER (WHERE c.outcome = 'alreadyMember') OVER () AS already_members,
       count(*) FILTER (WHERE c.outcome = 'memberElsewhere') OVER () AS members_elsewhere,
       count(*) FILTER (WHERE c.outcome = 'withoutBranch') OVER () AS without_branch
FROM branch_closing_member c
LEFT JOIN person p ON p.id = c.person_id
WHERE c.branch_id = :branchId AND (p.id IS NOT NULL OR former_name(c.person_id) IS NOT NULL)
ORDER BY c.outcome = 'withoutBranch' DESC, p.family_name, p.given_names, c.person_id
LIMIT :limit
