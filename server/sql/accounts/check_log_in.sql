-- Whether too many failures have gone before, so that nothing that is given counts. Waits for the account's other attempts.
SELECT is_attempt_held(:accountKey, :source) AS is_held
