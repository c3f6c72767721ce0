-- Whether the caller may add branches, membership types and roles.
SELECT is_national() AS is_national
