-- Who got in has made up for the failures from the same source.
SELECT forgive_log_in_failures(:accountKey, :source)
