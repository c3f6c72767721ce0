-- One event that tells of all rows that a bulk load brought into a table.
INSERT INTO audit_event (change_id, action, object, object_id, new_values)
VALUES (:changeId, 'insert', :table, :changeId, jsonb_build_object('demoRows', CAST(:rows AS bigint)))
