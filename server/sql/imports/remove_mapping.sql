-- Removes one of the caller's mappings; false: there is none such.
SELECT remove_import_mapping(:mappingId) AS was_there
