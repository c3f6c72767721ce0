-- One event, if the caller sees it.
SELECT sequence, at, action, object, outcome, row_count, account_id, by_name, role, person_id, person_name, subject,
       branch_name, to_jsonb(field_names) AS field_names, source, is_undoing, is_undone, is_outside_hours, is_one_of_many, request_id, details
FROM tell_events(ARRAY[:sequence::bigint], NULL)
