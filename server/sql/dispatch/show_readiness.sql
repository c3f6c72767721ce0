-- Whether the database takes writes (a standby or a read-only cluster does not), and whether the audit's chains keep up.
SELECT is_writable, is_audit_kept FROM show_readiness()
