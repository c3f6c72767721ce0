-- One exception of the caller's branches as it goes over the wire.
SELECT entry FROM find_exceptions(:exceptionId, NULL, '{}', NULL, NULL, NULL, NULL, 1)
