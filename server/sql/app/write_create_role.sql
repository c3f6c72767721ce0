-- The statement that makes a role of the server, with the password quoted; an empty password leaves the log-in to other
-- means.
SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', CAST(:role AS text))
       || CASE WHEN CAST(:password AS text) <> '' THEN format(' PASSWORD %L', CAST(:password AS text)) ELSE '' END
       AS statement
