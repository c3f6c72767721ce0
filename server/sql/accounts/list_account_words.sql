-- Names that the account's password must not be made of.
SELECT word FROM list_account_words(:accountId)
