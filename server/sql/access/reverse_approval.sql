-- Ends what a mistaken approval gave and gives again what it had ended; the verdict is done, stale or notFound.
SELECT reverse_approval(:agreementId, :version, :reason) AS verdict
