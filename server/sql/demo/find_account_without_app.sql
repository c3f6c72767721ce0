-- An account that has a password and no authenticator app.
SELECT id, password_hash FROM account
WHERE username = :username AND password_hash IS NOT NULL
  AND NOT EXISTS (SELECT FROM account_totp t WHERE t.account_id = account.id)
