-- Ends access without a successor, of one person or all; the verdict is done, stale, notFound or unknownPerson.
SELECT end_agreement(:agreementId, :version, :personId, :reason, :note) AS verdict
