-- Uses a recovery code up; NULL: it is none of the account's.
SELECT claim_recovery_code(:accountId, :codeHash) AS codes_left
