-- Whether the caller may still do what the transaction has done, and that it stays so until the commit.
SELECT confirm_access(:tokenHash) AS verdict
