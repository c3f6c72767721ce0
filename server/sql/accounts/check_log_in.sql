-- Whether too many failures have gone before, so that nothing that is given counts.
SELECT is_log_in_held(:accountKey, :source) AS is_held
