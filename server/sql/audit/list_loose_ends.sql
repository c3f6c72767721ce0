-- What belongs to no chain and does not wait for one, and what has lost its event. For the owner.
SELECT kind, sequence FROM (
    SELECT 'unchained' AS kind, e.sequence FROM audit_event e
    WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.sequence = e.sequence)
      AND NOT EXISTS (SELECT FROM audit_waiting w WHERE w.sequence = e.sequence)
    UNION ALL
    SELECT 'lost', w.sequence FROM audit_waiting w
    WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.sequence = w.sequence)
    UNION ALL
    SELECT 'orphaned', v.sequence FROM audit_value v
    WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.sequence = v.sequence)) loose
ORDER BY sequence
LIMIT :limit
