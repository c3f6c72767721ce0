-- The branches that the caller has access to as a local administrator; none for others, who are not bound to any.
SELECT id, name FROM branch WHERE id = ANY (current_branch_ids()) ORDER BY name, id
