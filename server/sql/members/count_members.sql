-- How many members the query finds: the same predicate as the pages of search_members_by_*.
SELECT count(*) AS total
FROM find_branch_members(:branchId, :today, :filter, :words, :byNumber, :personnummer, :memberNumber, :birthDates)
