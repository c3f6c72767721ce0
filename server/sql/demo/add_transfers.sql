-- Moves of members: one that waits from the branch and one that waits to it, each asked for by the one that is left, and
-- two that were carried out (finish_transfers.sql).
WITH administrator AS (
    SELECT DISTINCT ON (g.branch_id) g.branch_id, a.id AS account_id, person_name(g.person_id) AS name
    FROM access_grant g LEFT JOIN account a ON a.person_id = g.person_id
    WHERE upper_inf(g.valid_during) ORDER BY g.branch_id, g.seat
), steady AS (
    SELECT m.id, m.person_id, m.branch_id,
           row_number() OVER (PARTITION BY m.branch_id = :branchId
                              ORDER BY p.family_name, p.given_names, m.id) AS place
    FROM membership m JOIN person p ON p.id = m.person_id JOIN administrator d ON d.branch_id = m.branch_id
    WHERE m.valid_to IS NULL AND m.valid_from < current_date - 30 AND NOT p.is_protected
      AND NOT EXISTS (SELECT FROM membership o WHERE o.person_id = m.person_id AND o.id <> m.id)
      AND NOT EXISTS (SELECT FROM assignment a WHERE a.person_id = m.person_id)
), moved AS (
    SELECT m.id, m.person_id, m.branch_id, n.branch_id AS to_branch_id, n.valid_from,
           row_number() OVER (PARTITION BY m.branch_id = :branchId ORDER BY n.valid_from DESC, n.id) AS place
    FROM membership m
    JOIN membership n ON n.person_id = m.person_id AND n.branch_id <> m.branch_id AND n.valid_from = m.valid_to + 1
    JOIN administrator d ON d.branch_id = m.branch_id
    JOIN administrator e ON e.branch_id = n.branch_id
    WHERE m.end_reason = 'transferred' AND :branchId IN (m.branch_id, n.branch_id)
), wanted AS (
    SELECT s.id, s.person_id, s.branch_id,
           CASE WHEN s.branch_id = :branchId
                THEN (SELECT d.branch_id FROM administrator d JOIN branch b ON b.id = d.branch_id
                      WHERE d.branch_id <> :branchId ORDER BY b.name LIMIT 1)
                ELSE :branchId END AS to_branch_id,
           (date_trunc('month', current_date) + interval '1 month')::date AS first_day, now() - interval '2 days' AS at,
           'Har flyttat, och vill vara med där.' AS note
    FROM steady s WHERE s.place = 1
    UNION ALL
    (SELECT m.id, m.person_id, m.branch_id, m.to_branch_id, m.valid_from, m.valid_from - interval '9 days', NULL
     FROM moved m ORDER BY m.place, m.valid_from DESC LIMIT 2)
)
INSERT INTO member_transfer (person_id, from_branch_id, to_branch_id, from_membership_id, asked_by, first_day, note,
                             requested_by, requested_by_name, requested_at)
SELECT w.person_id, w.branch_id, w.to_branch_id, w.id, 'from', w.first_day, w.note, d.account_id, coalesce(d.name, ''), w.at
FROM wanted w LEFT JOIN administrator d ON d.branch_id = w.branch_id
WHERE w.to_branch_id IS NOT NULL
