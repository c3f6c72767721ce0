-- Ends the caller's own access to a branch; the verdict is done or notFound.
SELECT resign_access(:branchId, :note) AS verdict
