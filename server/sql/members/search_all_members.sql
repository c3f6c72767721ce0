-- A page of the members of all branches by name, each with its branches, on a day.
SELECT page.person_id, p.member_number, p.given_names, p.preferred_name, p.family_name, p.birth_date, p.protection,
       page.family_name AS key, page.first_names AS key2, m.memberships
FROM find_all_members(:words, :byNumber, :personnummer, :memberNumber, :birthDates, :afterKey, :afterKey2, :afterId,
                      :limit) page
JOIN person p ON p.id = page.person_id
CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('branch', json_build_object('id', b.id, 'name', b.name), 'state', s.state)
                    ORDER BY s.state <> 'active', b.name) AS memberships
    FROM branch_member l
    JOIN branch b ON b.id = l.branch_id
    CROSS JOIN LATERAL (SELECT CASE WHEN l.periods @> :today::date THEN 'active'
                                    WHEN upper_inf(l.periods) OR upper(l.periods) > :today::date THEN 'pending'
                                    ELSE 'ended' END AS state) s
    WHERE l.person_id = page.person_id) m
WHERE m.memberships IS NOT NULL
ORDER BY page.family_name, page.first_names, page.person_id
