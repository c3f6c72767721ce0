-- One role, with how many hold it today in the branch where most do.
SELECT r.id,
       coalesce((SELECT max(b.holders) FROM (
                     SELECT count(*) AS holders FROM assignment a
                     WHERE a.role_id = r.id AND NOT a.withdrawn
                       AND daterange(a.valid_from, a.valid_to, '[]') @> :today::date
                     GROUP BY a.branch_id) b), 0)::integer AS most_holders
FROM role r
WHERE r.id = :roleId
