-- A person to give a membership: one that the caller sees, or whose personnummer the caller has typed.
SELECT p.birth_date FROM person p WHERE p.id = :personId AND NOT p.withdrawn
UNION
SELECT c.birth_date FROM claim_person(:personId, :personnummer) c
