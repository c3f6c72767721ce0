-- How many members there are on each of the days, and today by branch, age and type, as JSON of the wire's form: of one
-- branch, or of all. Each person counts once.
WITH counted AS MATERIALIZED (
    SELECT m.person_id, m.branch_id, m.type_id, daterange(m.valid_from, m.valid_to, '[]') AS days
    FROM membership m
    JOIN membership_type t ON t.id = m.type_id
    WHERE NOT m.withdrawn AND t.counts_in_statistics
      AND (m.valid_to IS NULL OR m.valid_to >= (:days::date[])[1])
      AND (:branchId::uuid IS NULL OR m.branch_id = :branchId)
), present AS MATERIALIZED (
    SELECT person_id, branch_id, type_id FROM counted WHERE days @> :today::date
), spans AS (
    SELECT unnest(range_agg(days)) AS span FROM counted GROUP BY person_id
), flow AS (
    -- With which of the days a span begins to count, and with which it counts no more.
    SELECT width_bucket(lower(span) - 1, :days::date[]) + 1 AS number, 1 AS change FROM spans
    UNION ALL
    SELECT width_bucket(upper(span) - 1, :days::date[]) + 1, -1 FROM spans WHERE NOT upper_inf(span)
), net AS (
    SELECT number, sum(change) AS change FROM flow GROUP BY number
), month AS (
    SELECT d.day, d.number, coalesce(sum(n.change) OVER (ORDER BY d.number), 0) AS members
    FROM unnest(:days::date[]) WITH ORDINALITY AS d (day, number)
    LEFT JOIN net n ON n.number = d.number
), by_branch AS (
    SELECT p.branch_id, b.name, count(*) AS members, row_number() OVER (ORDER BY count(*) DESC, b.name) AS place
    FROM present p JOIN branch b ON b.id = p.branch_id
    WHERE :branchId::uuid IS NULL
    GROUP BY p.branch_id, b.name
), person_age AS (
    SELECT extract(year FROM age(:today::date, q.birth_date))::integer AS years
    FROM (SELECT DISTINCT person_id FROM present) p JOIN person q ON q.id = p.person_id
), age_group (number, first, last) AS (
    VALUES (0, NULL::integer, 17), (1, 18, 25), (2, 26, 35), (3, 36, 45), (4, 46, 55), (5, 56, 65), (6, 66, 75),
           (7, 76, NULL)
), by_age AS (
    SELECT width_bucket(years, '{18,26,36,46,56,66,76}'::integer[]) AS number, count(*) AS members
    FROM person_age WHERE years IS NOT NULL GROUP BY 1
), by_type AS (
    SELECT t.name, count(DISTINCT p.person_id) AS members
    FROM present p JOIN membership_type t ON t.id = p.type_id
    GROUP BY t.id, t.name
), open_branch AS (
    SELECT b.id, b.id IN (SELECT list_administered_branches()) AS has_administrator
    FROM branch b WHERE b.closed_on IS NULL AND (:branchId::uuid IS NULL OR b.id = :branchId)
)
SELECT json_build_object(
    'day', :today::date,
    'members', (SELECT count(DISTINCT person_id) FROM present),
    'months', (SELECT json_agg(json_build_object('day', day, 'members', members) ORDER BY number) FROM month),
    'branches', (SELECT coalesce(json_agg(json_build_object('branch', json_build_object('id', branch_id, 'name', name),
                                                            'members', members) ORDER BY place), '[]')
                 FROM by_branch WHERE place <= 10),
    'otherBranches', (SELECT count(*) FROM by_branch WHERE place > 10),
    'otherBranchMembers', (SELECT coalesce(sum(members), 0) FROM by_branch WHERE place > 10),
    'ages', (SELECT json_agg(json_strip_nulls(json_build_object('from', g.first, 'to', g.last,
                                                                'members', coalesce(a.members, 0))) ORDER BY g.number)
             FROM age_group g LEFT JOIN by_age a ON a.number = g.number),
    'withoutBirthDate', (SELECT count(*) FROM person_age WHERE years IS NULL),
    'types', (SELECT coalesce(json_agg(json_build_object('name', name, 'members', members) ORDER BY members DESC, name),
                              '[]') FROM by_type),
    'openBranches', (SELECT count(*) FROM open_branch),
    'withoutAdministrator', (SELECT count(*) FROM open_branch WHERE NOT has_administrator)) AS statistics
