-- Whether anybody is in the register, or may log in.
SELECT EXISTS (SELECT FROM person) AS has_persons, EXISTS (SELECT FROM account) AS has_accounts
