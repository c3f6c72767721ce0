-- Ends a branch and all that it has, as a whole, or says why not.
SELECT close_branch(:branchId, :version, :lastDay, :reason, :into, :today) AS outcome
