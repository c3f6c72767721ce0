-- Keeps a hash with parameters that cost more, unless the password was changed meanwhile.
SELECT replace_password_hash(:accountId, :oldHash, :newHash) AS is_replaced
