-- Sets the row-security context of an import that runs on the server itself, for the national organisation.
SELECT begin_server_import(:changeId)
