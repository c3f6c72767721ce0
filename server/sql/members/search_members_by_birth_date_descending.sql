-- A page of a branch's members by birth date, the unknown last, backwards.
SELECT page.person_id, p.member_number, p.given_names, p.preferred_name, p.family_name, p.birth_date, p.protection,
       town_on(page.towns, page.town_days, :today) AS town, m.membership_type, m.state,
       page.member_since, page.birth_date::text AS key, '' AS key2
FROM (
    SELECT person_id, member_since, towns, town_days, birth_date
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
    WHERE (birth_date, person_id) < (:afterKey::date, :afterId)
    ORDER BY birth_date DESC, person_id DESC
    LIMIT :limit
) page
JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.birth_date DESC, page.person_id DESC
