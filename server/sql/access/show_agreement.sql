-- An agreement as it goes over the wire; NULL for one that is not there or not the caller's.
SELECT agreement_entry(:agreementId) AS entry
