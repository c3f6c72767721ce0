-- The agreement by which somebody administers the branch from now on, to be put in force.
SELECT draft_demo_agreement(:branchId, :personId, now(), 'draft') AS agreement_id, 'inForce' AS goal
