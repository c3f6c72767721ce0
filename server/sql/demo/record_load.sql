-- One event that tells of all rows that a bulk load brought into a table.
SELECT write_event('load', :table, :changeId, NULL, NULL, 'done', jsonb_build_object('rows', CAST(:rows AS bigint)), NULL,
                   'server', NULL) AS sequence
