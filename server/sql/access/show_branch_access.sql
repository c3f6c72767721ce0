-- Who administers one of the caller's branches.
SELECT entry FROM find_branch_access(:branchId, NULL, NULL, NULL, NULL, 1)
