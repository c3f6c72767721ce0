-- The lowest seat that is free in the whole period, if on no day of it all seats of the role are held. The number of
-- holders decides, not the number of the seat: mandates that follow one another in other seats leave room all the same.
WITH held AS (
    SELECT a.seat, a.valid_from, coalesce(a.valid_to, 'infinity') AS valid_to
    FROM assignment a
    WHERE a.branch_id = :branchId AND a.role_id = :roleId AND NOT a.withdrawn
      AND a.id IS DISTINCT FROM :exceptAssignmentId
      AND daterange(a.valid_from, a.valid_to, '[]') && daterange(:from, :to, '[]')
), day AS (
    SELECT greatest(h.valid_from, :from) AS day FROM held h
)
SELECT min(s.seat) AS seat
FROM generate_series(1, 50) AS s (seat)
JOIN role r ON r.id = :roleId
WHERE NOT EXISTS (SELECT FROM held h WHERE h.seat = s.seat)
  AND NOT EXISTS (SELECT FROM day d
                  WHERE (SELECT count(*) FROM held h WHERE d.day BETWEEN h.valid_from AND h.valid_to) >= r.seats)
