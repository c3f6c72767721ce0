-- How far one of the caller's papers has come, which nobody changes until the transaction ends. No row too when the caller
-- does not see its agreement any more.
SELECT u.size, u.uploaded FROM document_upload u
WHERE u.id = :uploadId AND u.agreement_id IN (SELECT a.id FROM agreement a) FOR UPDATE OF u
