-- An account that nobody can log in to yet.
SELECT create_account(:accountId, :username, :displayName, :role, :personId, :mayOpenProtected)
