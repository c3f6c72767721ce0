-- A new password, after the caller has proved to be allowed to set it.
SELECT set_password(:accountId, :passwordHash)
