-- Ends every session and unused code when the database has come from another cluster, out of a dump.
SELECT heed_restore() AS was_restored
