-- How agreements are reviewed from now on; the verdict is done or stale.
SELECT update_access_settings(:version, :twoApprovers) AS verdict
