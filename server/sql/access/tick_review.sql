-- What has been looked at in an agreement that has come in; the verdict is done, stale or notFound.
SELECT tick_review(:agreementId, :version, :items) AS verdict
