-- An account of the demo.
INSERT INTO account (id, username, display_name, password_hash, role, person_id)
VALUES (:accountId, :username, :displayName, :passwordHash, :role, :personId)
