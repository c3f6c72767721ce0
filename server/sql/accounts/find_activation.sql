-- Whose one-time code this is and what for; no row: it is none of that name's, or too old.
SELECT account_id, username, display_name, purpose, offered_seed, password_hash, sealed_seed, now_seconds
FROM find_activation(:username, :codeHash)
