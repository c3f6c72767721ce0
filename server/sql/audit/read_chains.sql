-- Rows of the chains in their order, from a place on, with the events and values as they are stored. For the owner.
SELECT c.chain_id, c.position, c.sequence AS chained_sequence, c.hash,
       e.sequence, e.chain_id AS event_chain_id, (extract(epoch FROM e.at) * 1000000)::bigint AS at_microseconds,
       e.account_id, e.role, e.branch_id, e.action, e.object, e.object_id, e.person_id, e.change_id, e.undoes,
       e.request_id, e.source, e.outcome, e.field_names, e.value_digest, e.details,
       v.salt, v.old_values, v.new_values
FROM audit_chain c
LEFT JOIN audit_event e ON e.sequence = c.sequence
LEFT JOIN audit_value v ON v.sequence = c.sequence
WHERE (c.chain_id, c.position) > (CAST(:afterChain AS uuid), CAST(:afterPosition AS bigint))
ORDER BY c.chain_id, c.position
LIMIT :limit
