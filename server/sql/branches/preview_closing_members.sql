-- What becomes of whom when the branch ends: the first by name, those without a branch before the others; each row with
-- how many there are of each outcome.
SELECT p.id AS person_id, coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name AS display_name,
       p.member_number, c.outcome, count(*) FILTER (WHERE c.outcome = 'moved') OVER () AS moved,
       count(*) FILTER (WHERE c.outcome = 'alreadyMember') OVER () AS already_members,
       count(*) FILTER (WHERE c.outcome = 'memberElsewhere') OVER () AS members_elsewhere,
       count(*) FILTER (WHERE c.outcome = 'withoutBranch') OVER () AS without_branch
FROM list_closing_members(:branchId, :lastDay, :into) c
JOIN person p ON p.id = c.person_id
ORDER BY c.outcome = 'withoutBranch' DESC, p.family_name, p.given_names, p.id
LIMIT :limit
