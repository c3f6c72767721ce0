-- What the audit did not tell, told too often or could not forget, and two limits that did not bind.

-- Failures before a session and within one are counted together, but tell of themselves apart (Q-08, Q-31). What is held
-- is counted in a row of a source, a name and what was tried, an hour; names beyond the first 32 of a source and hour
-- share one, whose account_key is empty. So whoever goes on trying fills neither this table nor the audit, and is not
-- told of under anybody else's name.
ALTER TABLE log_in_failure
    ADD COLUMN attempt text NOT NULL DEFAULT 'logIn' CONSTRAINT log_in_failure_attempt_known
        CHECK (attempt IN ('logIn', 'activation', 'stepUp', 'passwordChange')),
    ADD COLUMN total bigint NOT NULL DEFAULT 1 CONSTRAINT log_in_failure_total_positive CHECK (total > 0);
CREATE INDEX log_in_failure_held ON log_in_failure (source, at) WHERE kind = 'held';
CREATE INDEX log_in_failure_held_age ON log_in_failure (at) WHERE kind = 'held';

CREATE FUNCTION held_failures(p_source text) RETURNS SETOF log_in_failure LANGUAGE sql VOLATILE AS $$
    SELECT f.* FROM log_in_failure f
    WHERE f.source = p_source AND f.kind = 'held'
      AND f.at BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp()
$$;

-- No attempt waits for another one's row: what is locked is passed over, and the attempt has a row more.
CREATE FUNCTION note_held_attempt(p_account_key bytea, p_source text, p_attempt text) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    counted_key bytea := p_account_key;
BEGIN
    IF NOT EXISTS (SELECT FROM held_failures(p_source) h WHERE h.account_key = p_account_key)
       AND (SELECT count(DISTINCT h.account_key) FROM held_failures(p_source) h WHERE h.account_key <> '') >= 32 THEN
        counted_key := '';
    END IF;
    UPDATE log_in_failure SET total = total + 1
    WHERE id = (SELECT f.id FROM log_in_failure f
                WHERE f.source = p_source AND f.kind = 'held' AND f.account_key = counted_key AND f.attempt = p_attempt
                  AND f.at BETWEEN clock_timestamp() - interval '1 hour' AND clock_timestamp()
                ORDER BY f.at, f.id LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF NOT FOUND THEN
        INSERT INTO log_in_failure (account_key, source, kind, attempt) VALUES (counted_key, p_source, 'held', p_attempt);
    END IF;
END
$$;

-- For the server's own work: the trigger tells of what is forgotten, as nobody's doing.
CREATE FUNCTION forget_held_attempts() RETURNS void LANGUAGE sql VOLATILE AS $$
    DELETE FROM log_in_failure WHERE id IN (
        SELECT f.id FROM log_in_failure f
        WHERE f.at < clock_timestamp() - interval '1 hour' AND f.kind = 'held' FOR UPDATE SKIP LOCKED)
$$;

CREATE FUNCTION note_log_in_failure(p_account_key bytea, p_source text, p_kind text, p_attempt text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM log_in_failure WHERE id IN (
        SELECT f.id FROM log_in_failure f
        WHERE f.at < clock_timestamp() - interval '24 hours' AND f.kind <> 'held' FOR UPDATE SKIP LOCKED);
    IF p_kind = 'held' THEN
        PERFORM note_held_attempt(p_account_key, p_source, p_attempt);
    ELSE
        INSERT INTO log_in_failure (account_key, source, kind, attempt)
        VALUES (p_account_key, p_source, p_kind, p_attempt);
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION note_log_in_failure(bytea, text, text, text) TO medlem_login;

-- As 0013 made it, for servers of the version before (Q-51); they do not say what was tried.
CREATE OR REPLACE FUNCTION note_log_in_failure(p_account_key bytea, p_source text, p_kind text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT note_log_in_failure(p_account_key, p_source, p_kind, 'logIn')
$$;

-- As 0013 made it; what was held is no failure, and how often it was is still to be told.
CREATE OR REPLACE FUNCTION forgive_log_in_failures(p_account_key bytea, p_source text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM log_in_failure WHERE account_key = p_account_key AND source = p_source AND kind <> 'held'
$$;

-- As 0015 made it; who is logged in and refused is not nobody.
CREATE OR REPLACE FUNCTION write_account_event(p_action text, p_account_id uuid, p_by_itself boolean, p_outcome text,
                                               p_details jsonb, p_source text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT write_event(p_action, 'account', a.id, CASE WHEN p_by_itself THEN NULL ELSE a.person_id END,
                       CASE a.role WHEN 'localAdministrator' THEN (
                           SELECT g.branch_id FROM access_grant g
                           WHERE g.person_id = a.person_id AND g.valid_during @> now() ORDER BY g.branch_id LIMIT 1) END,
                       p_outcome, p_details, coalesce(current_account_id(), CASE WHEN p_by_itself THEN a.id END),
                       CASE WHEN current_account_id() IS NOT NULL THEN current_audit_role()
                            WHEN p_outcome = 'refused' THEN 'nobody'
                            WHEN p_by_itself THEN a.role ELSE current_audit_role() END,
                       p_source)
    FROM account a WHERE a.id = p_account_id
$$;

-- As 0015 made it, by what was tried; of what is held, the first sixteen and then each time that the number has doubled,
-- with the number so far; and once the hour is over, how many there were, unless that is told already. Who is among the
-- names beyond the first 32 is not told.
CREATE OR REPLACE FUNCTION audit_log_in_failure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    counted log_in_failure := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    is_told boolean := counted.total <= 16 OR counted.total & (counted.total - 1) = 0;
    named_id uuid := (SELECT a.id FROM account a WHERE sha256(convert_to(a.username, 'UTF8')) = counted.account_key);
    told jsonb := jsonb_build_object('kind', counted.kind);
    times bigint := 1;
BEGIN
    IF is_told = (TG_OP = 'DELETE') THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'DELETE' THEN
        times := counted.total;
    ELSIF counted.kind = 'held' THEN
        times := (SELECT sum(h.total) FROM held_failures(counted.source) h
                  WHERE h.account_key = counted.account_key AND h.attempt = counted.attempt);
    END IF;
    IF times > 1 THEN
        told := told || jsonb_build_object('times', times);
    END IF;
    IF counted.account_key = '' THEN
        PERFORM write_event(counted.attempt || 'Failed', 'account', NULL, NULL, NULL, 'refused',
                            told || jsonb_build_object('others', true), NULL, 'nobody', counted.source);
    ELSIF named_id IS NULL THEN
        PERFORM write_event(counted.attempt || 'Failed', 'account', NULL, NULL, NULL, 'refused',
                            told || jsonb_build_object('nameTag', left(encode(counted.account_key, 'hex'), 8)), NULL,
                            'nobody', counted.source);
    ELSE
        PERFORM write_account_event(counted.attempt || 'Failed', named_id, true, 'refused', told, counted.source);
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER log_in_failure_audit ON log_in_failure;
CREATE TRIGGER log_in_failure_end_audit AFTER DELETE ON log_in_failure
    FOR EACH ROW WHEN (OLD.kind = 'held') EXECUTE FUNCTION audit_log_in_failure();
CREATE TRIGGER log_in_failure_audit AFTER INSERT OR UPDATE OF total ON log_in_failure
    FOR EACH ROW EXECUTE FUNCTION audit_log_in_failure();

-- The same password in a newer form. Whether it is the same, no database can tell. So it is an event of its own, and only
-- parameters that cost more may come in this way: whoever sets another password as medlem_login is in the log, and at
-- most once for each step up. The mark is a column, which no role of the server writes but by this function; it was a
-- setting, which anybody could set.
ALTER TABLE account ADD COLUMN rehashed_at timestamptz;

-- Memory times rounds, and the memory in KiB. NULL: of another kind, below 46 MiB (Q-03), or more than a server takes upon
-- itself at a log-in (1 GiB, 16 rounds).
CREATE FUNCTION hash_costs(p_hash text) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN f.costs[1] BETWEEN 47104 AND 1048576 AND f.costs[2] BETWEEN 1 AND 16
                THEN ARRAY[f.costs[1] * f.costs[2], f.costs[1]] END
    FROM (SELECT regexp_match(p_hash, '^\$argon2id\$v=19\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=1\$')::bigint[] AS costs) f
$$;
-- Of two that cost as much, the one with more memory is the stronger: a password never goes back to what it was. True too
-- when the old one has no such costs.
CREATE FUNCTION is_stronger_hash(p_old_hash text, p_new_hash text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT hash_costs(p_new_hash) IS NOT NULL
           AND coalesce(hash_costs(p_new_hash) > hash_costs(p_old_hash), true)
$$;

-- As 0015 made it; false when the hash stays as it is, because it is another by now or the new one is not stronger.
DROP FUNCTION replace_password_hash(uuid, text, text);
CREATE FUNCTION replace_password_hash(p_account_id uuid, p_old_hash text, p_new_hash text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE account SET password_hash = p_new_hash, rehashed_at = clock_timestamp()
    WHERE id = p_account_id AND password_hash = p_old_hash AND is_stronger_hash(p_old_hash, p_new_hash);
    RETURN FOUND;
END
$$;
GRANT EXECUTE ON FUNCTION replace_password_hash(uuid, text, text) TO medlem_login;

-- As 0015 made it; no change of a hash goes without its event.
CREATE OR REPLACE FUNCTION audit_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM write_account_event('accountCreated', NEW.id, false, 'done', jsonb_build_object('role', NEW.role), NULL);
        RETURN NULL;
    END IF;
    IF NEW.disabled <> OLD.disabled THEN
        PERFORM write_account_event(CASE WHEN NEW.disabled THEN 'accountDisabled' ELSE 'accountEnabled' END, NEW.id, false,
                                    'done', NULL, NULL);
    END IF;
    IF NEW.display_name <> OLD.display_name OR NEW.username <> OLD.username THEN
        PERFORM write_account_event('accountRenamed', NEW.id, false, 'done', NULL, NULL);
    END IF;
    IF NEW.role <> OLD.role OR NEW.person_id IS DISTINCT FROM OLD.person_id THEN
        PERFORM write_account_event('accountChanged', NEW.id, false, 'done', jsonb_build_object('role', NEW.role), NULL);
    END IF;
    IF NEW.password_hash IS DISTINCT FROM OLD.password_hash THEN
        PERFORM write_account_event(CASE WHEN NEW.rehashed_at IS DISTINCT FROM OLD.rehashed_at THEN 'passwordRehashed'
                                         ELSE 'passwordChanged' END, NEW.id, true, 'done', NULL, NULL);
    END IF;
    RETURN NULL;
END
$$;

-- As 0013 made them, each with its event; and a session that steps up is one of the caller's.
CREATE OR REPLACE FUNCTION step_up(p_token_hash bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE session SET stepped_up_at = now() WHERE token_hash = p_token_hash AND account_id = current_account_id();
    IF FOUND THEN
        PERFORM write_account_event('stepUp', current_account_id(), true, 'done', NULL, NULL);
    END IF;
END
$$;
CREATE OR REPLACE FUNCTION claim_recovery_code(p_account_id uuid, p_code_hash bytea) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    codes_left bigint;
BEGIN
    DELETE FROM recovery_code WHERE account_id = p_account_id AND code_hash = p_code_hash;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    codes_left := (SELECT count(*) FROM recovery_code WHERE account_id = p_account_id);
    PERFORM write_account_event('recoveryCodeUsed', p_account_id, true, 'done',
                                jsonb_build_object('left', codes_left), NULL);
    RETURN codes_left;
END
$$;

-- As 0015 made it; in a session's transaction it is what begin_request was given, which nobody can change afterwards.
CREATE OR REPLACE FUNCTION current_request_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT coalesce(current_change_id(), nullif(current_setting('medlem.request_id', true), '')::uuid)
$$;

-- Lets the transaction's COMMIT wait for the disk again, as the server is set up, whatever its beginning has said.
CREATE FUNCTION wait_for_disk() RETURNS void LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT set_config('synchronous_commit',
                      (SELECT reset_val FROM pg_settings WHERE name = 'synchronous_commit'), true)
$$;

-- As 0015 made it; what leaves the register is on the disk before it does (Q-31).
CREATE OR REPLACE FUNCTION append_event(p_action text, p_object text, p_object_id uuid, p_person_id uuid, p_branch_id uuid,
                                        p_outcome text, p_details jsonb) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF current_account_id() IS NULL
       OR p_action NOT IN ('read', 'list', 'export', 'refused', 'logOut', 'sessionsEnded', 'importPreviewed',
                           'importStarted', 'importUndoStarted') THEN
        RAISE EXCEPTION 'Nobody may write that event.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF p_action = 'export' THEN
        PERFORM wait_for_disk();
    END IF;
    RETURN write_event(p_action, p_object, p_object_id, p_person_id,
                       CASE WHEN is_national() THEN p_branch_id
                            WHEN p_branch_id = ANY (current_branch_ids()) THEN p_branch_id
                            WHEN cardinality(current_branch_ids()) > 0 THEN find_audit_chain(NULL, p_person_id) END,
                       p_outcome, p_details, current_account_id(), current_audit_role(), NULL);
END
$$;

-- As 0016 made it. The reason is somebody's own words, maybe about a person, so that it stands where it can be erased,
-- and the chain has its digest (Q-32, Q-55). Reasons from before this stay in the details.
CREATE OR REPLACE FUNCTION note_protection(p_person_id uuid, p_action text, p_reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    event_number bigint;
    new_salt bytea := uuid_send(gen_random_uuid());
    told jsonb := jsonb_build_object('reason', p_reason);
BEGIN
    IF p_action <> 'protectionSet' AND coalesce(char_length(btrim(p_reason)), 0) NOT BETWEEN 10 AND 500 THEN
        RAISE EXCEPTION 'There has to be a reason.' USING ERRCODE = '22023';
    END IF;
    IF p_reason IS NULL THEN
        PERFORM write_event(p_action, 'person', p_person_id, p_person_id, NULL, 'done', NULL, current_account_id(),
                            current_audit_role(), NULL);
        RETURN;
    END IF;
    PERFORM wait_for_disk();
    event_number := nextval('audit_event_sequence_seq');
    INSERT INTO audit_value (sequence, salt, new_values) VALUES (event_number, new_salt, told);
    INSERT INTO audit_event (sequence, chain_id, account_id, role, action, object, object_id, person_id, request_id,
                             source, value_digest)
    OVERRIDING SYSTEM VALUE
    VALUES (event_number, find_audit_chain(NULL, p_person_id), current_account_id(), current_audit_role(), p_action,
            'person', p_person_id, p_person_id, current_request_id(), current_source(),
            value_digest(new_salt, NULL, told));
END
$$;
-- As 0016 made it; a reason is nothing of what is hidden, and is for whoever reviews the log.
ALTER POLICY audit_value_protected ON audit_value
    USING (NOT EXISTS (SELECT FROM audit_event e
                       WHERE e.sequence = audit_value.sequence
                         AND e.object IN ('person', 'address', 'protected_contact')
                         AND e.action NOT IN ('reveal', 'protectionLifted') AND is_hidden(e.person_id)));

-- A reply kept for a repeated request: each person who was open as it was made has to be open still, not just anybody.
-- Which of them it tells of is in no column. Of replies from before this it is not known, so that they are not told.
ALTER TABLE idempotency_key ADD COLUMN opened_persons uuid[];
CREATE OR REPLACE FUNCTION mark_opened_reply() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    persons uuid[] := opened_persons();
BEGIN
    IF cardinality(persons) > 0 THEN
        NEW.opened_by := current_session_id();
        NEW.opened_persons := persons;
    END IF;
    RETURN NEW;
END
$$;
ALTER POLICY idempotency_key_own ON idempotency_key
    USING (account_id = (SELECT current_account_id())
           AND (opened_by IS NULL
                OR (opened_by = (SELECT current_session_id())
                    AND coalesce(opened_persons <@ (SELECT opened_persons()), false))));

-- How an import or an undoing ends, by whatever server and also when its server is gone. Numbers only; a preview ends
-- with nothing to tell of. For the account that asked for it, which has perhaps no session any more.
CREATE FUNCTION audit_import_end() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    batch import_batch;
    is_done boolean := NEW.state = 'done';
BEGIN
    SELECT * INTO batch FROM import_batch WHERE id = coalesce(NEW.batch_id, NEW.undoes);
    INSERT INTO audit_event (chain_id, account_id, role, branch_id, action, object, object_id, request_id, source, outcome,
                             details)
    SELECT coalesce(own.branch_id, national_chain_id()), a.id, a.role, own.branch_id,
           CASE NEW.kind WHEN 'undo' THEN 'importUndone' ELSE 'importDone' END, 'import',
           coalesce(NEW.batch_id, NEW.undoes, NEW.import_id), NEW.request_id, current_source(),
           CASE WHEN is_done THEN 'done' ELSE 'failed' END,
           CASE WHEN is_done THEN jsonb_build_object(
                    'rows', coalesce(batch.new_persons::bigint + batch.changed_persons + batch.memberships
                                     + batch.addresses + batch.assignments, 0))
                WHEN NEW.state = 'cancelled' THEN jsonb_build_object('kind', 'cancelled')
                ELSE jsonb_build_object('kind', 'failed') END
    FROM account a
    LEFT JOIN LATERAL (SELECT g.branch_id FROM access_grant g
                       WHERE a.role = 'localAdministrator' AND g.person_id = a.person_id AND g.valid_during @> now()
                       ORDER BY g.branch_id LIMIT 1) own ON true
    WHERE a.id = NEW.account_id;
    RETURN NULL;
END
$$;
CREATE TRIGGER import_job_audit AFTER UPDATE OF state ON import_job
    FOR EACH ROW WHEN (NEW.kind <> 'preview' AND OLD.state IN ('waiting', 'running')
                       AND NEW.state IN ('done', 'cancelled', 'failed'))
    EXECUTE FUNCTION audit_import_end();

-- As 0018 made them, with the new kinds.
CREATE OR REPLACE FUNCTION audit_topic(p_action text, p_object text, p_outcome text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_action IN ('logIn', 'logInFailed', 'activationFailed', 'logOut') THEN 'logIns'
                WHEN p_outcome = 'refused' THEN 'refusals'
                WHEN p_action IN ('insert', 'update', 'importStarted', 'importDone', 'importUndoStarted', 'importUndone',
                                  'protectionLifted') THEN 'changes'
                WHEN p_action = 'export' THEN 'exports'
                WHEN p_object IN ('account', 'session') AND p_action <> 'read' THEN 'accounts'
                ELSE 'reads' END
$$;

-- As 0018 made it, with the reason where it stands now.
CREATE OR REPLACE FUNCTION tell_events(p_sequences bigint[], p_person_id uuid)
RETURNS TABLE (sequence bigint, at timestamptz, action text, object text, outcome text, row_count bigint, account_id uuid,
               by_name text, role text, person_id uuid, person_name text, subject text, branch_name text,
               field_names text[], source text, is_undoing boolean, is_undone boolean, is_outside_hours boolean,
               is_one_of_many boolean, request_id uuid, details jsonb)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT e.sequence, e.at,
           CASE WHEN e.action = 'update' AND e.field_names @> '{withdrawn}'
                     AND (SELECT v.new_values ->> 'withdrawn' FROM audit_value v WHERE v.sequence = e.sequence) = 'true'
                THEN 'withdraw' ELSE e.action END,
           e.object, e.outcome, part.total, e.account_id, n.by_name, e.role,
           CASE WHEN part.total = 1 THEN e.person_id END,
           CASE WHEN part.total = 1 THEN coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name END,
           coalesce(n.about_name,
                    CASE e.object WHEN 'role' THEN (SELECT r.name FROM role r WHERE r.id = e.object_id)
                                  WHEN 'membership_type' THEN (SELECT t.name FROM membership_type t WHERE t.id = e.object_id)
                                  WHEN 'branch' THEN (SELECT b.name FROM branch b WHERE b.id = e.object_id) END),
           (SELECT b.name FROM branch b WHERE b.id = coalesce(e.branch_id, e.chain_id)),
           array_remove(array_remove(e.field_names, 'withdrawn'), 'is_protected'), e.source, e.undoes IS NOT NULL,
           e.undoes IS NULL AND EXISTS (SELECT FROM audit_event u WHERE u.undoes = e.change_id),
           e.account_id IS NOT NULL
               AND extract(hour FROM e.at AT TIME ZONE 'Europe/Stockholm') NOT BETWEEN 6 AND 21,
           e.action = 'read' AND (SELECT count(DISTINCT r.person_id) FROM audit_event r
                                  WHERE r.account_id = e.account_id AND r.action = 'read'
                                    AND r.at > e.at - interval '1 hour' AND r.at <= e.at) > 100,
           e.request_id,
           CASE WHEN e.action IN ('reveal', 'protectionLifted') AND e.value_digest IS NOT NULL
                THEN (SELECT v.new_values FROM audit_value v WHERE v.sequence = e.sequence) ELSE e.details END
    FROM audit_event e
    CROSS JOIN LATERAL (SELECT CASE WHEN e.change_id IS NULL THEN 1 ELSE (
                                   SELECT count(*) FROM audit_event l
                                   WHERE l.change_id = e.change_id AND l.object = e.object AND l.action = e.action
                                     AND (p_person_id IS NULL OR l.person_id = p_person_id)) END AS total) part
    LEFT JOIN name_event_accounts(p_sequences) n ON n.sequence = e.sequence
    LEFT JOIN person p ON p.id = e.person_id
    WHERE e.sequence = ANY (p_sequences)
    ORDER BY e.sequence DESC
$$;

-- The accounts that the caller's log has events of: all branches', or those in the own branches' chains that the caller
-- sees by audit_event_read. As 0018 made it, which asked for the chain alone.
CREATE OR REPLACE FUNCTION list_audit_accounts() RETURNS TABLE (id uuid, display_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH own AS MATERIALIZED (
        SELECT CASE WHEN is_national() THEN '{}' ELSE current_branch_ids() END AS ids
    ), own_person AS (
        SELECT m.person_id FROM membership m, own WHERE NOT m.withdrawn AND m.branch_id = ANY (own.ids)
        UNION
        SELECT s.person_id FROM assignment s, own WHERE NOT s.withdrawn AND s.branch_id = ANY (own.ids)
    )
    SELECT a.id, a.display_name, a.role FROM account a
    WHERE is_national() AND EXISTS (SELECT FROM audit_event e WHERE e.account_id = a.id)
       OR a.id IN (SELECT e.account_id FROM audit_event e, own
                   WHERE e.chain_id = ANY (own.ids)
                     AND (e.branch_id = ANY (own.ids)
                          OR (e.branch_id IS NULL AND e.person_id IN (SELECT o.person_id FROM own_person o))))
    ORDER BY a.display_name COLLATE swedish, a.id
$$;
