-- The answer that the first request with this key got; same_request tells whether it was the same request.
SELECT request_hash = :requestHash AS same_request, status, entity_version, reply
FROM idempotency_key WHERE account_id = current_account_id() AND key = :key
