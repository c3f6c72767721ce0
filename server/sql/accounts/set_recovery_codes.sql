-- New recovery codes in place of all earlier ones.
SELECT set_recovery_codes(:accountId, :codeHashes)
