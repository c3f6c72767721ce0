-- A page of the agreements of the caller's branches: what waits for the caller longest first.
SELECT id, rank, place, summary
FROM find_agreements(:states, :branchId, :reference, :afterRank, :afterPlace, :afterId, :limit)
