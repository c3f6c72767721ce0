-- The latest changes of a member's card, one row each with its most telling part. A change without an id was made by
-- the server itself, and nobody takes it back. A move between branches is told by the memberships that it changes.
WITH part AS (
    SELECT e.change_id, e.sequence, e.at,
           CASE WHEN e.undoes IS NOT NULL THEN 1
                WHEN e.object = 'person' AND e.action = 'insert' THEN 2
                WHEN e.object = 'membership' AND e.action = 'insert' THEN 3
                WHEN e.object = 'membership' THEN 4
                WHEN e.object = 'assignment' AND e.action = 'insert' THEN 5
                WHEN e.object = 'assignment' THEN 6
                WHEN e.object = 'address' AND e.action = 'insert' THEN 7
                WHEN e.object = 'address' THEN 8
                WHEN 'protection' = ANY (e.field_names) THEN 0
                ELSE 9 END AS rank
    FROM audit_event e
    WHERE e.person_id = :personId AND e.change_id IS NOT NULL AND e.object <> 'transfer'
), change AS (
    SELECT change_id, max(sequence) AS sequence, max(at) AS at, min(rank) AS rank
    FROM part
    GROUP BY change_id
    ORDER BY max(sequence) DESC
    LIMIT 20
)
SELECT change_id, at, coalesce(name_change_author(change_id), '') AS by_name,
       (ARRAY['protectionChanged', 'changeUndone', 'personRegistered', 'membershipAdded', 'membershipChanged',
              'assignmentAdded', 'assignmentChanged', 'addressAdded', 'addressChanged', 'personChanged'])[rank + 1] AS kind,
       may_undo_change(change_id) AS may_be_undone
FROM change
ORDER BY sequence DESC
