-- The name of an account, for the national organisation.
SELECT display_name FROM name_account(:accountId)
