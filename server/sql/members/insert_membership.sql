-- A person's first membership in the branch; through it the caller sees the person.
INSERT INTO membership (id, person_id, branch_id, type_id, valid_from, valid_to, end_reason)
VALUES (:id, :personId, :branchId, :typeId, :from, :to, :endReason)
