-- Keeps a paper that has been looked at, if the caller still may; the verdict is done or notFound.
SELECT finish_document_upload(:uploadId, :sha256, :format, :hasActiveContent) AS verdict
