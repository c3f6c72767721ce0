-- How many members there are over the days and today, of one branch or of all, in the form of the wire.
SELECT count_statistics(:branchId, :today, :days) AS statistics
