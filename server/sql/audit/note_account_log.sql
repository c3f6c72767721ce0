-- Writes down that the national organisation has taken out of the log what an account did.
SELECT append_event('export', 'log', id, NULL, NULL, 'done', :details) AS sequence FROM name_account(:accountId)
