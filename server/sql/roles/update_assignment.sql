-- Changes the version that the caller saw; no row: it has been changed since.
WITH changed AS (
    UPDATE assignment SET role_id = :roleId, seat = :seat, valid_from = :from, valid_to = :to,
                          elected_on = :electedOn, elected_by = :electedBy, minutes_paragraph = :minutesParagraph
    WHERE id = :assignmentId AND version = :version AND NOT withdrawn
    RETURNING id, version, person_id, branch_id, role_id, valid_from, valid_to, elected_on, elected_by,
              minutes_paragraph
)
SELECT a.id, a.version, a.person_id, a.branch_id, b.name AS branch_name, a.role_id, r.name AS role_name,
       a.valid_from, a.valid_to, a.elected_on, a.elected_by, a.minutes_paragraph
FROM changed a
JOIN branch b ON b.id = a.branch_id
JOIN role r ON r.id = a.role_id
