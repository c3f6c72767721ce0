-- Keeps a hash with newer parameters, unless the password was changed meanwhile.
SELECT replace_password_hash(:accountId, :oldHash, :newHash)
