-- Grants or refuses an exception that has been asked for; the verdict is done, stale or notFound.
SELECT decide_exception(:exceptionId, :version, :granted, :seats, :from, :until, :note) AS verdict
