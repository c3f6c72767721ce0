-- Takes the key for this request, or shows what an earlier one with it was answered. Waits for an earlier one still under
-- way. is_new is false for a repetition.
WITH claimed AS (
    INSERT INTO idempotency_key (account_id, key, request_hash)
    SELECT current_account_id(), :key, :requestHash WHERE current_account_id() IS NOT NULL
    ON CONFLICT (account_id, key) DO NOTHING
    RETURNING true
)
SELECT EXISTS (SELECT FROM claimed) AS is_new
