-- Takes back one of the caller's own changes as a whole; 0 rows: there is none such.
SELECT undo_change(:changeId) AS row_count
