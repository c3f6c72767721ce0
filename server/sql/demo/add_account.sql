-- An account of the demo. Of the two only the national organisation's may open protected persons.
INSERT INTO account (id, username, display_name, password_hash, role, person_id, may_open_protected)
VALUES (:accountId, :username, :displayName, :passwordHash, :role, :personId, :role = 'nationalAdministrator')
