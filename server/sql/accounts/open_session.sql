-- A session that ends by itself, with the fifth and older ones ended.
SELECT open_session(:accountId, :tokenHash, make_interval(secs => :lifetimeSeconds), make_interval(secs => :idleSeconds),
                    :address, :client, :steppedUp) AS expires_at
