-- For the national organisation: ends all sessions of an account; NULL: there is no such account.
SELECT end_account_sessions(:accountId) AS ended
