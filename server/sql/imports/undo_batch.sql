-- Takes an import back as a whole; 0 rows: there is none such, or it has been taken back.
SELECT undo_import(:batchId) AS row_count
