-- Takes a code's step, once over all servers.
SELECT claim_totp_step(:accountId, :step) AS is_claimed
