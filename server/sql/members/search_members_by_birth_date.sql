-- A page of a branch's members by birth date, the unknown last.
SELECT page.person_id, page.member_number, coalesce(p.given_names, page.first_names) AS given_names, p.preferred_name,
       coalesce(p.family_name, page.family_name) AS family_name,
       coalesce(p.birth_date, nullif(page.birth_date, 'infinity')) AS birth_date,
       coalesce(p.protection, page.protection) AS protection,
       town_on(page.towns, page.town_days, :today) AS town, m.membership_type, m.state,
       page.member_since, page.birth_date::text AS key, '' AS key2
FROM (
    SELECT person_id, family_name, first_names, member_number, birth_date, member_since, towns, town_days, protection
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
    WHERE (birth_date, person_id) > (:afterKey::date, :afterId)
    ORDER BY birth_date, person_id
    LIMIT :limit
) page
LEFT JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.birth_date, page.person_id
