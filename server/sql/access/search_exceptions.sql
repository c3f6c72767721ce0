-- A page of the exceptions of the caller's branches: requested first, then those that end first.
SELECT id, rank, place, entry
FROM find_exceptions(NULL, :branchId, :states, :expiresBefore, :afterRank, :afterPlace, :afterId, :limit)
