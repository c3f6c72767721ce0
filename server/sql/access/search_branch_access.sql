-- A page of who administers which of the caller's branches, by the branch's name.
SELECT id, name, entry FROM find_branch_access(NULL, :words, :state, :afterKey, :afterId, :limit)
