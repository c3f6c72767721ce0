-- Counts a failure, and forgets those of yesterday. What is held is counted in one row of the source.
SELECT note_log_in_failure(:accountKey, :source, :kind, :attempt)
