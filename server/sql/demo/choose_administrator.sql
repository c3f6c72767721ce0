-- Somebody with a membership, best a board member of the named branch today; always a row while there are members.
SELECT m.person_id, m.branch_id
FROM membership m
JOIN branch b ON b.id = m.branch_id
LEFT JOIN assignment a ON a.person_id = m.person_id AND a.branch_id = m.branch_id AND a.valid_from <= current_date
                      AND coalesce(a.valid_to, 'infinity') >= current_date
LEFT JOIN role r ON r.id = a.role_id AND r.on_board
ORDER BY (b.name = :branchName) DESC, (m.valid_to IS NULL AND m.valid_from <= current_date) DESC,
         r.sort_order DESC NULLS LAST, m.valid_from, m.id
LIMIT 1
