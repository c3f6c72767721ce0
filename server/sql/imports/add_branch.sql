-- A branch that the file names and the register lacks. Row-level security lets the national organisation only.
INSERT INTO branch (id, name) VALUES (:branchId, :name)
