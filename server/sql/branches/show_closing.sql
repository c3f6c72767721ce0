-- The receipt of a closing, for whoever reaches one of the two branches.
SELECT c.branch_id, name_closed_branch(c.branch_id) AS name, c.into_branch_id,
       name_closed_branch(c.into_branch_id) AS into_name, c.last_day, c.reason, c.assignments,
       to_json(c.administrators) AS administrators, c.closed_at, c.by_name
FROM branch_closing c
WHERE c.branch_id = :branchId
