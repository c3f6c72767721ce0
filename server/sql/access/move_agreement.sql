-- One step of the routine that gives and ends no access; the verdict is done, stale or notFound.
SELECT move_agreement(:agreementId, :version, :state, :reason) AS verdict
