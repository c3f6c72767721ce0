-- A page of a branch's members by the first day of the first membership in the branch, backwards.
SELECT page.person_id, page.member_number, coalesce(p.given_names, page.first_names) AS given_names, p.preferred_name,
       coalesce(p.family_name, page.family_name) AS family_name,
       coalesce(p.birth_date, nullif(page.birth_date, 'infinity')) AS birth_date,
       coalesce(p.protection, page.protection) AS protection,
       town_on(page.towns, page.town_days, :today) AS town, m.membership_type, m.state,
       page.member_since, page.member_since::text AS key, '' AS key2
FROM (
    SELECT person_id, family_name, first_names, member_number, birth_date, member_since, towns, town_days, protection
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
    WHERE (member_since, person_id) < (:afterKey::date, :afterId)
    ORDER BY member_since DESC, person_id DESC
    LIMIT :limit
) page
LEFT JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.member_since DESC, page.person_id DESC
