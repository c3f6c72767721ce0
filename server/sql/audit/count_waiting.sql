-- How many events wait for their chain. For the owner.
SELECT count(*) AS total FROM audit_waiting
