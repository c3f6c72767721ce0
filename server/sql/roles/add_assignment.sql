-- Only a person that the caller sees gets an assignment; no row: there is none such.
WITH added AS (
    INSERT INTO assignment (id, person_id, branch_id, role_id, seat, valid_from, valid_to, elected_on, elected_by,
                            minutes_paragraph)
    SELECT :assignmentId, p.id, :branchId, :roleId, :seat, :from, :to, :electedOn, :electedBy, :minutesParagraph
    FROM person p WHERE p.id = :personId AND NOT p.withdrawn
    RETURNING id, version, person_id, branch_id, role_id, valid_from, valid_to, elected_on, elected_by,
              minutes_paragraph
)
SELECT a.id, a.version, a.person_id, a.branch_id, b.name AS branch_name, a.role_id, r.name AS role_name,
       a.valid_from, a.valid_to, a.elected_on, a.elected_by, a.minutes_paragraph
FROM added a
JOIN branch b ON b.id = a.branch_id
JOIN role r ON r.id = a.role_id
