-- A page of a branch's members by member number.
SELECT page.person_id, p.member_number, p.given_names, p.preferred_name, p.family_name, p.birth_date, p.protection,
       town_on(page.towns, page.town_days, :today) AS town, m.membership_type, m.state,
       page.member_since, page.member_number::text AS key, '' AS key2
FROM (
    SELECT person_id, member_since, towns, town_days, member_number
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
    WHERE (member_number, person_id) > (:afterKey::bigint, :afterId)
    ORDER BY member_number, person_id
    LIMIT :limit
) page
JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.member_number, page.person_id
