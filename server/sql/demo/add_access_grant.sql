-- Access to the branch from now on, by an agreement that is made up like the rest of the demo data.
SELECT give_demo_access(:branchId, :personId, now())
