-- Writes down that the caller has read what the log has about a person, or taken it out; if the caller sees the person.
SELECT append_event(:action, 'log', NULL, id, NULL, 'done', :details) AS sequence FROM person WHERE id = :personId
