-- Who administers the other branches, by agreements to be put in force: a board member of each, but of every sixth, which
-- has nobody.
SELECT draft_demo_agreement(c.branch_id, c.person_id, current_date - (40 * c.place)::integer, 'draft') AS agreement_id,
       'inForce' AS goal
FROM (SELECT a.branch_id, (array_agg(a.person_id ORDER BY r.sort_order DESC, a.id))[1] AS person_id,
             row_number() OVER (ORDER BY min(b.name)) AS place
      FROM assignment a JOIN role r ON r.id = a.role_id JOIN branch b ON b.id = a.branch_id
      WHERE r.on_board AND a.valid_from <= current_date AND coalesce(a.valid_to, 'infinity') >= current_date
        AND a.branch_id <> :branchId
      GROUP BY a.branch_id) c
WHERE c.place % 6 <> 0
ORDER BY c.place
