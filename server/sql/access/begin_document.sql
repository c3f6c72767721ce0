-- Begins the upload of a paper in a place of the caller's; the verdict is done or notFound.
SELECT begin_document_upload(:uploadId, :agreementId, :kind, :fileName, :size) AS verdict
