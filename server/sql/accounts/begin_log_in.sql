-- What a log-in is checked against. Always one row; account_id is NULL for a name that nobody may log in with.
SELECT account_id, password_hash, sealed_seed, is_held, now_seconds
FROM begin_log_in(:username, :accountKey, :source)
