-- A page of the transfers from and to the caller's branches, those first that the caller may decide.
SELECT f.id, f.rank, f.place, f.entry
FROM find_transfers(:branchId, :states, :afterRank, :afterPlace, :afterId, :limit) f
