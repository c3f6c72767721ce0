-- A paper of an agreement, registered when the agreement was drafted.
INSERT INTO agreement_document (id, agreement_id, branch_id, kind, format, file_name, size, sha256, content, registered_at,
                                registered_by)
SELECT uuid_v7(), a.id, a.branch_id, :kind, 'pdf', :fileName, octet_length(p.content), sha256(p.content), p.content,
       a.created_at, :accountId
FROM agreement a CROSS JOIN (SELECT CAST(:content AS bytea) AS content) p
WHERE a.id = :agreementId
