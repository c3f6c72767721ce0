-- One assignment that the caller sees.
SELECT a.id, a.version, a.person_id, a.branch_id, b.name AS branch_name, a.role_id, r.name AS role_name,
       a.valid_from, a.valid_to, a.elected_on, a.elected_by, a.minutes_paragraph
FROM assignment a
JOIN branch b ON b.id = a.branch_id
JOIN role r ON r.id = a.role_id
WHERE a.id = :assignmentId AND NOT a.withdrawn
