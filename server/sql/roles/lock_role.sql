-- Nobody takes a seat of the role, in any branch, until the transaction ends.
SELECT pg_advisory_xact_lock(hashtextextended((:roleId::uuid)::text, 0))
