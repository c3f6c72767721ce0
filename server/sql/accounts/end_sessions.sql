-- Ends all sessions of the account but one, and tells the listeners.
SELECT end_sessions(:accountId, :exceptTokenHash) AS ended
