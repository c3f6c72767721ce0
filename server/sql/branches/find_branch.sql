-- The branch, if it exists and the caller reaches it.
SELECT id FROM branch WHERE id = :branchId
