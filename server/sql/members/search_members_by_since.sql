-- A page of a branch's members by the first day of the first membership in the branch.
SELECT page.person_id, p.member_number, p.given_names, p.preferred_name, p.family_name, p.birth_date, p.protection,
       town_on(page.towns, page.town_days, :today) AS town, m.membership_type, m.state,
       page.member_since, page.member_since::text AS key, '' AS key2
FROM (
    SELECT person_id, member_since, towns, town_days
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
    WHERE (member_since, person_id) > (:afterKey::date, :afterId)
    ORDER BY member_since, person_id
    LIMIT :limit
) page
JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.member_since, page.person_id
