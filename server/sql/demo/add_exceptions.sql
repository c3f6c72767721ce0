-- Branches that have asked the national organisation, on paper, to have two administrators.
INSERT INTO access_exception (branch_id, kind, seats, reason, requested_at, requested_by)
SELECT b.id, 'severalAdministrators', 2, 'Två orter delar på arbetet med registret.', now() - interval '3 days',
       :accountId
FROM (SELECT b.id, row_number() OVER (ORDER BY b.name) AS place FROM branch b WHERE b.id <> :branchId) b
WHERE b.place IN (2, 9)
