-- The stored hash of an account that may log in; no row: nobody of that name may.
SELECT account_id, password_hash FROM find_credentials(:username)
