-- Declines or withdraws, or says why not.
SELECT end_transfer(:transferId, :version, :state, :note) AS outcome
