-- The table for the rows of one import, seen by nobody else and gone with the transaction.
SELECT open_import_stage()
