-- A person to give a membership: one that the caller sees, or that the caller claims by the personnummer typed. Of a former
-- member who cannot be claimed without it: needs_number.
SELECT found.birth_date, found.needs_number
FROM (
    SELECT p.birth_date, false AS needs_number FROM person p WHERE p.id = :personId AND NOT p.withdrawn
    UNION ALL
    SELECT c.birth_date, false FROM claim_person(:personId, :personnummer) c
    UNION ALL
    SELECT NULL, true WHERE former_member(:personId) IS NOT NULL
) found
ORDER BY found.needs_number
LIMIT 1
