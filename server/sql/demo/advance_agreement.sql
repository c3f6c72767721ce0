-- Takes an agreement one step on: to sent, received or returned.
UPDATE agreement
SET state = :state,
    created_by = :accountId,
    sent_at = CASE :state WHEN 'sent' THEN created_at ELSE sent_at END,
    received_at = CASE :state WHEN 'received' THEN created_at ELSE received_at END,
    return_reason = CASE :state WHEN 'returned' THEN 'Protokollsutdraget är inte vidimerat.' END
WHERE id = :agreementId
