-- What stands in the way of a closing; no row: the caller reaches no such branch.
SELECT b.name, find_closing_hindrance(b.id, :lastDay::date, :into::uuid, :today::date) AS hindrance,
       count_closing_assignments(b.id, :lastDay::date) AS assignments,
       to_json(name_branch_administrators(b.id)) AS administrators,
       (SELECT i.name FROM branch i WHERE i.id = :into::uuid) AS into_name
FROM branch b
WHERE b.id = :branchId
