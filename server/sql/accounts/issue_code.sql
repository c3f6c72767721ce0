-- For the national organisation: a one-time code in place of the one before.
SELECT issue_code(:accountId, :codeHash, :purpose, make_interval(secs => :lifetimeSeconds)) AS expires_at
