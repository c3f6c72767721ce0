-- Agreements on their way, and how far each is to come: something for each state that the national organisation has in its
-- inbox.
SELECT draft_demo_agreement(c.branch_id, c.person_id, now() - interval '1 day' * c.place, 'draft') AS agreement_id,
       (ARRAY['received', 'draft', 'sent', 'received', 'returned'])[1 + (c.place / 3) % 5] AS goal
FROM (SELECT a.branch_id, (array_agg(a.person_id ORDER BY r.sort_order, a.id))[1] AS person_id,
             row_number() OVER (ORDER BY min(b.name)) AS place
      FROM assignment a JOIN role r ON r.id = a.role_id JOIN branch b ON b.id = a.branch_id
      WHERE r.on_board AND a.valid_from <= current_date AND coalesce(a.valid_to, 'infinity') >= current_date
        AND a.branch_id <> :branchId
      GROUP BY a.branch_id) c
WHERE c.place % 3 = 0
ORDER BY c.place
