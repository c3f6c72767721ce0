-- One change of a role's holders in a branch at a time, until the transaction ends; how many seats the role has stands
-- still meanwhile. The statement after this one sees what the holder before has committed.
SELECT pg_advisory_xact_lock_shared(hashtextextended((:roleId::uuid)::text, 0)),
       pg_advisory_xact_lock(hashtextextended((:branchId::uuid)::text || (:roleId::uuid)::text, 0))
