-- Ends every session and takes back every unused code, as the owner, after a backup was restored.
SELECT sessions, codes FROM end_sign_ins()
