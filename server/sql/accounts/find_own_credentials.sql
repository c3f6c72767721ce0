-- What the caller has to prove anew.
SELECT account_id, username, password_hash, sealed_seed, now_seconds FROM find_own_credentials()
