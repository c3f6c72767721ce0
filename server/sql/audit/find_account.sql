-- The account, if the caller's log has events of it.
SELECT id FROM list_audit_accounts() WHERE id = :accountId
