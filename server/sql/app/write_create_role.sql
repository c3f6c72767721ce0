-- The statement that makes the runtime role, with the password quoted; an empty password leaves the log-in to other means.
SELECT 'CREATE ROLE medlem_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE'
       || CASE WHEN CAST(:password AS text) <> '' THEN format(' PASSWORD %L', CAST(:password AS text)) ELSE '' END
       AS statement
