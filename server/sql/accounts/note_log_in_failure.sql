-- Counts a failure, and forgets those of yesterday.
SELECT note_log_in_failure(:accountKey, :source, :kind)
