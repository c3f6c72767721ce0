-- For the national organisation. False: not of this version any more, or not there.
SELECT update_account(:accountId, :version, :displayName, :disabled, :mayOpenProtected) AS is_done
