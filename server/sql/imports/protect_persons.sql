-- Protects those whom the import says to be protected and who were in the register before. No row: it says so of nobody.
SELECT protect_imported_persons() AS row_count WHERE EXISTS (SELECT FROM import_row WHERE is_protected)
