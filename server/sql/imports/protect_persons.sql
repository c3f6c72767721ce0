-- Protects those whom the import says to be protected and who were in the register before.
SELECT protect_imported_persons() AS row_count
