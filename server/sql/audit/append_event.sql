-- An event in the caller's name, in the caller's transaction.
SELECT append_event(:action, :object, :objectId, :personId, :branchId, :outcome, nullif(CAST(:details AS jsonb), '{}')) AS sequence
