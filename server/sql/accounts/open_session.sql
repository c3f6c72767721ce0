-- A session that ends by itself; forgets those that have ended.
SELECT open_session(:accountId, :tokenHash, make_interval(secs => :lifetimeSeconds)) AS expires_at
