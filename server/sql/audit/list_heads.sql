-- Where each chain ends, as the writer of the chains has kept it. For the owner.
SELECT chain_id, position, hash FROM audit_head ORDER BY chain_id
