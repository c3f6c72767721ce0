-- A page of a branch's members by the town that post goes to today, those without last.
SELECT page.person_id, page.member_number, coalesce(p.given_names, page.first_names) AS given_names, p.preferred_name,
       coalesce(p.family_name, page.family_name) AS family_name,
       coalesce(p.birth_date, nullif(page.birth_date, 'infinity')) AS birth_date,
       coalesce(p.protection, page.protection) AS protection,
       nullif(page.town_key, :noTown) AS town, m.membership_type, m.state, page.member_since,
       page.town_key AS key, '' AS key2
FROM (
    SELECT found.person_id, found.family_name, found.first_names, found.member_number, found.birth_date,
           found.member_since, found.protection, town.town_key
    FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
         AS found
    CROSS JOIN LATERAL (
        SELECT coalesce(town_on(found.towns, found.town_days, :today), :noTown) COLLATE swedish AS town_key) town
    WHERE (town.town_key, found.person_id) > (:afterKey, :afterId)
    ORDER BY town.town_key, found.person_id
    LIMIT :limit
) page
LEFT JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL counting_membership(:branchId, page.person_id, :today) m
ORDER BY page.town_key, page.person_id
