-- A page of a branch's members by name.
SELECT page.person_id, p.member_number, p.given_names, p.preferred_name, p.family_name, p.birth_date, p.protection,
       town_on(page.towns, page.town_days, :today) AS town, m.membership_type, m.state,
       page.member_since, page.family_name AS key, page.first_names AS key2
FROM (
    SELECT person_id, member_since, towns, town_days, family_name, first_names
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
    WHERE (family_name, first_names, person_id) > (:afterKey::text, :afterKey2::text, :afterId)
    ORDER BY family_name, first_names, person_id
    LIMIT :limit
) page
JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.family_name, page.first_names, page.person_id
