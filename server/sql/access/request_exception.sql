-- A branch asks for an exception; the verdict is done, notFound or unknownPerson.
SELECT request_exception(:exceptionId, :branchId, :kind, :seats, :personId, :reason) AS verdict
