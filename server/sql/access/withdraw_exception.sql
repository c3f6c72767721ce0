-- An exception gives no new access from now on; the verdict is done, stale or notFound.
SELECT withdraw_exception(:exceptionId, :version, :note) AS verdict
