-- Replaces the branch's access whole, or is the first of two approvals; the verdict is done, first, stale or notFound.
SELECT approve_agreement(:agreementId, :version) AS verdict
