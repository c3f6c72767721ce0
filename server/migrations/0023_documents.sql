-- Papers of agreements on their way in, and looked at. The runtime role may hold what is on its way (0022); what is kept is
-- kept here, in one piece with the check that the caller still has access.

-- The format is what the content is. A process of the server's has looked at all of it before; this much the database can
-- see by itself, whoever writes.
ALTER TABLE agreement_document ADD CONSTRAINT agreement_document_format_of_content CHECK (CASE format
    WHEN 'pdf' THEN substr(content, 1, 5) = '\x255044462d'
    WHEN 'jpeg' THEN substr(content, 1, 3) = '\xffd8ff'
    WHEN 'png' THEN substr(content, 1, 8) = '\x89504e470d0a1a0a' END);

CREATE FUNCTION forget_old_document_uploads() RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM document_upload WHERE created_at < now() - interval '24 hours'
$$;

-- Begins an upload for an agreement in sight. The caller's earlier one of the same kind is forgotten, and the oldest when
-- all places are taken: who is interrupted four times is not kept out for a day. Places are given one after the other.
-- 'done' or 'notFound'.
CREATE FUNCTION begin_document_upload(p_id uuid, p_agreement_id uuid, p_kind text, p_file_name text, p_size bigint)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    caller uuid := current_account_id();
    now_state text;
BEGIN
    SELECT a.state INTO now_state FROM agreement a WHERE a.id = p_agreement_id AND reaches_branch(a.branch_id);
    IF caller IS NULL OR now_state IS NULL THEN
        RETURN 'notFound';
    ELSIF now_state NOT IN ('draft', 'sent', 'received', 'returned') THEN
        PERFORM refuse_access_change('agreement_document_closed');
    END IF;
    PERFORM forget_old_document_uploads();
    PERFORM pg_advisory_xact_lock(hashtextextended(caller::text, 23));
    DELETE FROM document_upload u
    WHERE u.account_id = caller
      AND ((u.agreement_id = p_agreement_id AND u.kind = p_kind)
           OR u.id IN (SELECT o.id FROM document_upload o WHERE o.account_id = caller
                       ORDER BY o.created_at DESC, o.id DESC OFFSET 3));
    INSERT INTO document_upload (id, account_id, agreement_id, kind, file_name, size, slot)
    SELECT p_id, caller, p_agreement_id, p_kind, p_file_name, p_size, min(s.slot)
    FROM generate_series(1, 4) AS s (slot)
    WHERE NOT EXISTS (SELECT FROM document_upload u WHERE u.account_id = caller AND u.slot = s.slot);
    RETURN 'done';
END
$$;

-- All that has come in of an upload, in order.
CREATE FUNCTION document_upload_content(p_id uuid) RETURNS bytea
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(string_agg(p.content, '' ORDER BY p.start), '') FROM document_part p WHERE p.upload_id = p_id
$$;

-- Makes an upload of the caller's a paper of its agreement: the very bytes that have been looked at, by their SHA-256.
-- Whoever has lost the branch meanwhile is refused here, and whoever is about to lose it loses it after the commit (Q-17).
-- 'done' or 'notFound'.
CREATE FUNCTION finish_document_upload(p_id uuid, p_sha256 bytea, p_format text, p_has_active_content boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    upload document_upload;
    basis agreement;
    content bytea;
BEGIN
    SELECT * INTO upload FROM document_upload u WHERE u.id = p_id AND u.account_id = current_account_id();
    IF NOT FOUND THEN
        RETURN 'notFound';
    END IF;
    basis := lock_agreement(upload.agreement_id);
    IF basis.id IS NULL THEN
        RETURN 'notFound';
    END IF;
    content := document_upload_content(p_id);
    IF octet_length(content) <> upload.size OR sha256(content) <> p_sha256 THEN
        PERFORM refuse_access_change('document_upload_changed');
    END IF;
    PERFORM keep_agreement_document(p_id, upload.agreement_id, upload.kind, p_format, upload.file_name, content,
                                    p_has_active_content);
    DELETE FROM document_upload WHERE id = p_id;
    RETURN 'done';
END
$$;

-- A piece of a paper in sight, with the event that the caller reads it: with its first piece, and with any other one
-- unless the account has begun to read it within the hour. No row: no such paper, or nothing at that place.
CREATE FUNCTION read_agreement_document(p_id uuid, p_start bigint, p_length integer)
RETURNS TABLE (entry jsonb, content bytea)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    paper_branch uuid;
    paper_size bigint;
BEGIN
    SELECT d.branch_id, d.size INTO paper_branch, paper_size FROM agreement_document d
    WHERE d.id = p_id AND reaches_branch(d.branch_id);
    IF NOT FOUND OR current_account_id() IS NULL OR p_start < 0 OR p_start >= paper_size THEN
        RETURN;
    END IF;
    IF p_start = 0 OR NOT EXISTS (SELECT FROM audit_event e
                                  WHERE e.account_id = current_account_id() AND e.action = 'read'
                                    AND e.at > clock_timestamp() - interval '1 hour'
                                    AND e.object = 'agreement_document' AND e.object_id = p_id) THEN
        PERFORM write_event('read', 'agreement_document', p_id, NULL, paper_branch, 'done', NULL, current_account_id(),
                            current_audit_role(), NULL);
    END IF;
    RETURN QUERY SELECT agreement_document_entry(d), substr(d.content, p_start::integer + 1, p_length)
                 FROM agreement_document d WHERE d.id = p_id;
END
$$;

GRANT EXECUTE ON FUNCTION begin_document_upload(uuid, uuid, text, text, bigint),
    finish_document_upload(uuid, bytea, text, boolean), read_agreement_document(uuid, bigint, integer) TO medlem_app;

-- As 0022 made it, and a paper whose bytes are not those that were registered is none: whoever got past the table's own
-- constraint, on the disk or as the database's owner, gets nobody in with it.
CREATE OR REPLACE FUNCTION has_both_documents(p_agreement_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) = 2 FROM public.agreement_document d
    WHERE d.agreement_id = p_agreement_id AND d.superseded_at IS NULL AND sha256(d.content) = d.sha256
$$;
