-- One of the caller's papers that are on their way.
SELECT u.id, u.agreement_id, u.kind, u.file_name, u.size, u.uploaded FROM document_upload u WHERE u.id = :uploadId
