-- Keeps the answer in the transaction of the change itself, so that both stand or neither.
UPDATE idempotency_key SET status = :status, entity_version = :entityVersion, reply = :reply
WHERE account_id = current_account_id() AND key = :key
