-- An account of the demo.
INSERT INTO account (username, display_name, password_hash, role, person_id)
VALUES (:username, :displayName, :passwordHash, :role, :personId)
