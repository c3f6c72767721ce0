-- Access to the branch from now on, until it is taken away.
INSERT INTO access_grant (branch_id, person_id, valid_during)
VALUES (:branchId, :personId, tstzrange(now(), NULL))
