-- The accounts that the caller's log has events of, by name.
SELECT id, display_name, role FROM list_audit_accounts()
