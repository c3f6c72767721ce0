-- A member moves from one branch to another: asked for by one side and accepted by the other, or decided by the national
-- organisation. The runtime role neither reads nor writes the table: functions do, which ask who calls, since a branch
-- that asks for somebody is not to be told from where (shared/protocol/transferentry.h).

CREATE TABLE member_transfer (
    id uuid CONSTRAINT member_transfer_pkey PRIMARY KEY DEFAULT uuid_v7(),
    person_id uuid NOT NULL CONSTRAINT member_transfer_person_fkey REFERENCES person,
    from_branch_id uuid NOT NULL CONSTRAINT member_transfer_from_branch_fkey REFERENCES branch,
    to_branch_id uuid NOT NULL CONSTRAINT member_transfer_to_branch_fkey REFERENCES branch,
    from_membership_id uuid NOT NULL CONSTRAINT member_transfer_from_membership_fkey REFERENCES membership,
    asked_by text NOT NULL CONSTRAINT member_transfer_asked_by_known CHECK (asked_by IN ('from', 'to', 'national')),
    first_day date NOT NULL, -- in the new branch
    type_id uuid CONSTRAINT member_transfer_type_fkey REFERENCES membership_type, -- asked for; absent: as it was
    note text CONSTRAINT member_transfer_note_length CHECK (char_length(note) BETWEEN 1 AND 500),
    -- As the branch wrote them that asked for somebody whom it did not see.
    written_name text CONSTRAINT member_transfer_written_name_length CHECK (char_length(written_name) BETWEEN 1 AND 401),
    written_birth_date date,
    state text NOT NULL DEFAULT 'requested'
        CONSTRAINT member_transfer_state_known CHECK (state IN ('requested', 'done', 'declined', 'withdrawn')),
    requested_by uuid CONSTRAINT member_transfer_requested_by_fkey REFERENCES account, -- absent: the server
    requested_by_name text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    decided_by uuid CONSTRAINT member_transfer_decided_by_fkey REFERENCES account,
    decided_by_name text,
    decided_at timestamptz,
    decision_note text CONSTRAINT member_transfer_decision_note_length CHECK (char_length(decision_note) BETWEEN 1 AND 500),
    by_closing boolean NOT NULL DEFAULT false, -- declined because one of the branches was closed
    person_name text,                          -- at the decision; until then as it is
    -- The receipt of one that is done.
    to_membership_id uuid CONSTRAINT member_transfer_to_membership_fkey REFERENCES membership,
    last_day date,
    type_name text,
    ended_assignments text[],
    keeps_access boolean,
    version bigint NOT NULL DEFAULT 1,
    CONSTRAINT member_transfer_other_branch CHECK (from_branch_id <> to_branch_id),
    CONSTRAINT member_transfer_decision_whole CHECK (
        (state = 'requested') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_name IS NULL)
        AND (decided_at IS NULL) = (person_name IS NULL)),
    CONSTRAINT member_transfer_declined_reasoned CHECK (state <> 'declined' OR decision_note IS NOT NULL),
    CONSTRAINT member_transfer_receipt_whole CHECK (
        num_nonnulls(to_membership_id, last_day, type_name, ended_assignments, keeps_access)
            = CASE state WHEN 'done' THEN 5 ELSE 0 END),
    CONSTRAINT member_transfer_days_adjoin CHECK (last_day = first_day - 1)
);
CREATE UNIQUE INDEX member_transfer_one_waiting ON member_transfer (person_id) WHERE state = 'requested';
CREATE INDEX member_transfer_from ON member_transfer (from_branch_id, requested_at DESC);
CREATE INDEX member_transfer_to ON member_transfer (to_branch_id, requested_at DESC);

-- What keeps the table true, whoever writes it. What is decided stays, and a receipt tells of memberships that are there.
CREATE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    broken text;
BEGIN
    IF TG_OP = 'INSERT' THEN
        broken := CASE
            WHEN NEW.state <> 'requested' OR NEW.version <> 1 THEN 'member_transfer_begins_as_request'
            WHEN NOT EXISTS (SELECT FROM membership m
                             WHERE m.id = NEW.from_membership_id AND m.person_id = NEW.person_id
                               AND m.branch_id = NEW.from_branch_id AND NOT m.withdrawn)
                THEN 'member_transfer_of_membership'
            WHEN EXISTS (SELECT FROM branch b WHERE b.id = NEW.to_branch_id AND (b.closed_on IS NOT NULL OR b.withdrawn))
                THEN 'member_transfer_branch_open' END;
    ELSE
        broken := CASE
            WHEN OLD.state <> 'requested' OR NEW.state = 'requested' THEN 'member_transfer_stays'
            WHEN (to_jsonb(NEW) - ARRAY['version', 'state', 'first_day', 'decided_by', 'decided_by_name', 'decided_at',
                                        'decision_note', 'by_closing', 'person_name', 'to_membership_id', 'last_day',
                                        'type_name', 'ended_assignments', 'keeps_access'])
                 <@ to_jsonb(OLD) IS NOT TRUE THEN 'member_transfer_stays'
            WHEN NEW.first_day <> OLD.first_day AND NEW.state <> 'done' THEN 'member_transfer_stays'
            WHEN NEW.state = 'done'
                 AND NOT (EXISTS (SELECT FROM membership m
                                  WHERE m.id = NEW.from_membership_id AND m.valid_to = NEW.last_day
                                    AND m.end_reason = 'transferred' AND NOT m.withdrawn)
                          AND EXISTS (SELECT FROM membership m
                                      WHERE m.id = NEW.to_membership_id AND m.person_id = NEW.person_id
                                        AND m.branch_id = NEW.to_branch_id AND m.valid_from = NEW.first_day
                                        AND NOT m.withdrawn))
                THEN 'member_transfer_memberships' END;
    END IF;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'A transfer is not written like that.' USING ERRCODE = 'MR409', CONSTRAINT = broken;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER member_transfer_guard BEFORE INSERT OR UPDATE ON member_transfer
    FOR EACH ROW EXECUTE FUNCTION guard_transfer();
CREATE FUNCTION refuse_transfer_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A transfer stays.' USING ERRCODE = 'MR409', CONSTRAINT = 'member_transfer_stays';
END
$$;
CREATE TRIGGER member_transfer_stays BEFORE DELETE OR TRUNCATE ON member_transfer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_transfer_removal();
CREATE TRIGGER member_transfer_version BEFORE UPDATE ON member_transfer
    FOR EACH ROW EXECUTE FUNCTION count_version();

ALTER TABLE member_transfer ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_transfer FORCE ROW LEVEL SECURITY;
CREATE POLICY member_transfer_owner ON member_transfer TO CURRENT_USER USING (true);

-- Who is told what. The new branch knows the old one when that has asked, or when it is done.
CREATE FUNCTION may_see_transfer(t member_transfer) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT t.from_branch_id = ANY (current_branch_ids()) OR t.to_branch_id = ANY (current_branch_ids()) OR is_national()
$$;
CREATE FUNCTION is_old_branch_told(t member_transfer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT t.asked_by <> 'to' OR t.state = 'done'
$$;
CREATE FUNCTION knows_old_branch(t member_transfer) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT is_old_branch_told(t) OR t.from_branch_id = ANY (current_branch_ids()) OR is_national()
$$;
CREATE FUNCTION transfer_person_name(t member_transfer) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN knows_old_branch(t) OR is_in_sight(t.person_id) THEN coalesce(t.person_name, person_name(t.person_id))
                ELSE coalesce(t.written_name, '') END
$$;
CREATE FUNCTION may_decide_transfer(t member_transfer) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT is_national() OR coalesce(CASE t.asked_by WHEN 'from' THEN t.to_branch_id WHEN 'to' THEN t.from_branch_id END
                                     = ANY (current_branch_ids()), false)
$$;
CREATE FUNCTION may_withdraw_transfer(t member_transfer) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT is_national() OR coalesce(CASE t.asked_by WHEN 'from' THEN t.from_branch_id WHEN 'to' THEN t.to_branch_id END
                                     = ANY (current_branch_ids()), false)
$$;

-- In its form on the wire. Of a protected person nothing but the name is told here.
CREATE FUNCTION transfer_entry(t member_transfer) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object(
        'id', t.id, 'version', t.version, 'state', t.state, 'askedBy', t.asked_by,
        'personId', CASE WHEN k.is_in_sight THEN t.person_id END, 'personName', transfer_person_name(t),
        'birthDate', CASE WHEN p.is_protected THEN NULL WHEN k.knows OR k.is_in_sight THEN p.birth_date
                          ELSE t.written_birth_date END,
        'memberNumber', CASE WHEN (k.knows OR k.is_in_sight) AND NOT p.is_protected THEN p.member_number END,
        'from', CASE WHEN k.knows THEN branch_entry(t.from_branch_id) END, 'to', branch_entry(t.to_branch_id),
        'firstDay', t.first_day, 'typeName', (SELECT y.name FROM membership_type y WHERE y.id = t.type_id),
        'note', t.note, 'requestedBy', t.requested_by_name, 'requestedAt', wire_time(t.requested_at),
        'decidedBy', CASE WHEN k.knows OR t.state <> 'declined' THEN t.decided_by_name END,
        'decidedAt', wire_time(t.decided_at),
        'decisionNote', CASE WHEN k.knows OR NOT t.by_closing THEN t.decision_note END,
        'receipt', CASE WHEN t.state = 'done' THEN jsonb_build_object(
            'at', wire_time(t.decided_at), 'byName', t.decided_by_name, 'lastDay', t.last_day, 'firstDay', t.first_day,
            'typeName', t.type_name, 'endedAssignments', to_jsonb(t.ended_assignments), 'keepsAccess', t.keeps_access) END,
        'mayDecide', t.state = 'requested' AND may_decide_transfer(t),
        'mayWithdraw', t.state = 'requested' AND may_withdraw_transfer(t))
    FROM person p
    CROSS JOIN LATERAL (SELECT knows_old_branch(t) AS knows, is_in_sight(t.person_id) AS is_in_sight) k
    WHERE p.id = t.person_id
$$;

-- One that the caller may see; with whom it is about and in which branch the caller sees it, for the audit.
CREATE FUNCTION show_transfer(p_id uuid) RETURNS TABLE (entry jsonb, person_id uuid, branch_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT transfer_entry(t), t.person_id,
           CASE WHEN t.from_branch_id = ANY (current_branch_ids()) THEN t.from_branch_id
                WHEN t.to_branch_id = ANY (current_branch_ids()) THEN t.to_branch_id END
    FROM member_transfer t WHERE t.id = p_id AND may_see_transfer(t)
$$;

-- Those that the caller may decide first (rank 0), then the newest: place grows in that order. The context is asked once
-- and not for each row.
CREATE FUNCTION find_transfers(p_branch_id uuid, p_states text[], p_after_rank integer, p_after_place bigint,
                               p_after_id uuid, p_limit integer)
RETURNS TABLE (id uuid, rank integer, place bigint, entry jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.id, o.rank, o.place, transfer_entry(t)
    FROM member_transfer t
    CROSS JOIN LATERAL (SELECT CASE WHEN t.state <> 'requested' THEN 1
                                    WHEN (SELECT is_national())
                                         OR CASE t.asked_by WHEN 'from' THEN t.to_branch_id WHEN 'to' THEN t.from_branch_id END
                                            = ANY ((SELECT current_branch_ids())::uuid[])
                                        THEN 0 ELSE 1 END AS rank,
                               -(extract(epoch FROM t.requested_at) * 1000000)::bigint AS place) o
    WHERE (t.from_branch_id = ANY ((SELECT current_branch_ids())::uuid[])
           OR t.to_branch_id = ANY ((SELECT current_branch_ids())::uuid[]) OR (SELECT is_national()))
      AND (cardinality(p_states) = 0 OR t.state = ANY (p_states))
      -- By the old branch is not found what must not be told of it.
      AND (p_branch_id IS NULL OR t.to_branch_id = p_branch_id OR (t.from_branch_id = p_branch_id AND knows_old_branch(t)))
      AND (p_after_id IS NULL OR (o.rank, o.place, t.id) > (p_after_rank, p_after_place, p_after_id))
    ORDER BY o.rank, o.place, t.id
    LIMIT p_limit
$$;

-- For whoever administers anything: a branch's name is no personal data.
CREATE FUNCTION list_open_branches() RETURNS TABLE (id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT b.id, b.name FROM branch b
    WHERE b.closed_on IS NULL AND NOT b.withdrawn AND (is_national() OR cardinality(current_branch_ids()) > 0)
    ORDER BY b.name, b.id
$$;

-- For the log: whom it is about, as far as the caller is told.
CREATE FUNCTION name_transferred_person(p_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT transfer_person_name(t) FROM member_transfer t WHERE t.id = p_id AND may_see_transfer(t)
$$;

-- The audit: each step is an event in the log of either branch, which holds no more than the branch is told. Who declined
-- in the name of a branch that is not told of is in that branch's own log.
CREATE FUNCTION write_transfer_event(p_action text, p_branch_id uuid, p_old member_transfer, p_new member_transfer)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    sequence bigint := nextval('audit_event_sequence_seq');
    salt bytea := uuid_send(gen_random_uuid());
    is_veiled boolean := p_branch_id = p_new.to_branch_id AND NOT is_old_branch_told(p_new);
    is_other boolean := is_veiled AND NOT is_national() AND NOT p_new.to_branch_id = ANY (current_branch_ids());
    veil text[] := CASE WHEN is_veiled THEN ARRAY['person_id', 'from_branch_id', 'from_membership_id', 'person_name',
                                                  'decided_by', 'decided_by_name', 'by_closing',
                                                  CASE WHEN p_new.by_closing THEN 'decision_note' END] ELSE '{}' END;
    old_values jsonb := to_jsonb(p_old) - veil;
    new_values jsonb := to_jsonb(p_new) - veil;
BEGIN
    INSERT INTO audit_value (sequence, salt, old_values, new_values) VALUES (sequence, salt, old_values, new_values);
    INSERT INTO audit_event (sequence, chain_id, account_id, role, change_id, request_id, source, action, object, object_id,
                             person_id, branch_id, field_names, value_digest, details)
    OVERRIDING SYSTEM VALUE
    VALUES (sequence, p_branch_id, CASE WHEN NOT is_other THEN current_account_id() END, current_audit_role(),
            current_change_id(), current_request_id(), CASE WHEN NOT is_other THEN current_source() END, p_action,
            'transfer', p_new.id, p_new.person_id, p_branch_id,
            CASE WHEN p_old IS NULL THEN '{}' ELSE list_changed_fields(old_values, new_values) END,
            value_digest(salt, old_values, new_values),
            jsonb_build_object('askedBy', p_new.asked_by)
                || CASE WHEN p_new.by_closing AND NOT is_veiled THEN '{"byClosing": true}' ELSE '{}' END::jsonb);
END
$$;

CREATE FUNCTION audit_transfer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before member_transfer := CASE WHEN TG_OP = 'UPDATE' THEN OLD END;
BEGIN
    PERFORM write_transfer_event('transfer' || upper(left(NEW.state, 1)) || substr(NEW.state, 2), b.id, before, NEW)
    FROM (VALUES (1, NEW.from_branch_id), (2, NEW.to_branch_id)) AS b (place, id) ORDER BY b.place;
    -- No person: one of the two may not know yet who it is.
    IF current_change_id() IS NOT NULL THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', currval('audit_event_sequence_seq'), 'object', 'transfer', 'personId', NULL,
            'changeId', current_change_id(),
            'branchIds', json_build_array(NEW.from_branch_id, NEW.to_branch_id))::text);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER member_transfer_audit AFTER INSERT OR UPDATE ON member_transfer
    FOR EACH ROW EXECUTE FUNCTION audit_transfer();

-- As 0022 made it, with the steps of transfers among the changes.
CREATE OR REPLACE FUNCTION audit_topic(p_action text, p_object text, p_outcome text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_action IN ('logIn', 'logInFailed', 'activationFailed', 'logOut') THEN 'logIns'
                WHEN p_outcome = 'refused' THEN 'refusals'
                WHEN p_action IN ('insert', 'update', 'importStarted', 'importDone', 'importUndoStarted', 'importUndone',
                                  'protectionLifted', 'transferRequested', 'transferDone', 'transferDeclined',
                                  'transferWithdrawn') THEN 'changes'
                WHEN p_action = 'export' THEN 'exports'
                WHEN p_action IN ('read', 'list') THEN 'reads'
                WHEN p_object IN ('account', 'session', 'agreement', 'agreement_document', 'access_exception',
                                  'access_settings', 'access_grant') THEN 'accounts'
                ELSE 'reads' END
$$;

-- As 0020 made it. Of a transfer that has its events in both branches' logs it counts one; whom it is about is told by
-- name as the caller is told it, and by id only who is seen.
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
           CASE WHEN part.total = 1 AND (e.object <> 'transfer' OR p.id IS NOT NULL) THEN e.person_id END,
           CASE WHEN part.total = 1 THEN coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name END,
           coalesce(n.about_name,
                    CASE e.object WHEN 'role' THEN (SELECT r.name FROM role r WHERE r.id = e.object_id)
                                  WHEN 'membership_type' THEN (SELECT t.name FROM membership_type t WHERE t.id = e.object_id)
                                  WHEN 'branch' THEN (SELECT b.name FROM branch b WHERE b.id = e.object_id)
                                  WHEN 'transfer' THEN CASE WHEN part.total = 1 THEN name_transferred_person(e.object_id) END
                    END),
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
                                   SELECT CASE e.object WHEN 'transfer' THEN count(DISTINCT l.object_id) ELSE count(*) END
                                   FROM audit_event l
                                   WHERE l.change_id = e.change_id AND l.object = e.object AND l.action = e.action
                                     AND (p_person_id IS NULL OR l.person_id = p_person_id)) END AS total) part
    LEFT JOIN name_event_accounts(p_sequences) n ON n.sequence = e.sequence
    LEFT JOIN person p ON p.id = e.person_id
    WHERE e.sequence = ANY (p_sequences)
    ORDER BY e.sequence DESC
$$;

-- What the routine does. Locks are taken in one order: the person, the branches, the transfer, the memberships. The
-- branches are shared, which a closing waits for, and which waits for a closing; two transfers do not wait for each other.

CREATE FUNCTION lock_transfer_parties(p_person_id uuid, p_from uuid, p_to uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM person p WHERE p.id = p_person_id FOR NO KEY UPDATE;
    PERFORM FROM branch b WHERE b.id IN (p_from, p_to) ORDER BY b.id FOR SHARE;
    PERFORM confirm_caller(b.id) FROM (VALUES (p_from), (p_to)) AS b (id) WHERE reaches_branch(b.id);
END
$$;

-- A transfer that the caller sees, locked with its parties; NULL: there is none.
CREATE FUNCTION lock_transfer(p_id uuid) RETURNS member_transfer
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    found_one member_transfer;
BEGIN
    SELECT * INTO found_one FROM member_transfer t WHERE t.id = p_id AND may_see_transfer(t);
    IF FOUND THEN
        PERFORM lock_transfer_parties(found_one.person_id, found_one.from_branch_id, found_one.to_branch_id);
        SELECT * INTO found_one FROM member_transfer t WHERE t.id = p_id FOR UPDATE;
    END IF;
    RETURN found_one;
END
$$;

-- Why a membership cannot go over to another branch on a day; NULL: it can. p_today: the server's day.
CREATE FUNCTION find_transfer_hindrance(m membership, p_to uuid, p_first_day date, p_today date) RETURNS text
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT CASE
        WHEN m.withdrawn OR p.withdrawn OR m.valid_to < p_today THEN 'ended'
        WHEN NOT EXISTS (SELECT FROM branch b WHERE b.id = p_to AND NOT b.withdrawn) THEN 'toUnknown'
        WHEN EXISTS (SELECT FROM branch b WHERE b.id = p_to AND b.closed_on IS NOT NULL) THEN 'toClosed'
        WHEN p_first_day <= m.valid_from THEN 'tooEarly'
        WHEN p_first_day > m.valid_to THEN 'afterEnd'
        WHEN p.is_protected AND NOT is_national() THEN 'protected'
        WHEN EXISTS (SELECT FROM membership o
                     WHERE o.person_id = m.person_id AND o.branch_id = p_to AND NOT o.withdrawn
                       AND daterange(o.valid_from, o.valid_to, '[]') && daterange(p_first_day, m.valid_to, '[]'))
            THEN 'overlaps'
        END
    FROM person p WHERE p.id = m.person_id
$$;

-- Assignments of the old branch that ask for a membership of it and reach beyond its last day; the names of their roles.
CREATE FUNCTION end_transferred_assignments(p_person_id uuid, p_branch_id uuid, p_last_day date) RETURNS text[]
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    names text[];
BEGIN
    SELECT coalesce(array_agg(r.name ORDER BY r.sort_order, r.name), '{}') INTO names
    FROM role r
    WHERE r.requires_membership
      AND EXISTS (SELECT FROM assignment a
                  WHERE a.role_id = r.id AND a.person_id = p_person_id AND a.branch_id = p_branch_id AND NOT a.withdrawn
                    AND (a.valid_to IS NULL OR a.valid_to > p_last_day));
    UPDATE assignment a SET valid_to = p_last_day
    FROM role r
    WHERE r.id = a.role_id AND r.requires_membership AND a.person_id = p_person_id AND a.branch_id = p_branch_id
      AND NOT a.withdrawn AND a.valid_from <= p_last_day AND (a.valid_to IS NULL OR a.valid_to > p_last_day);
    UPDATE assignment a SET withdrawn = true
    FROM role r
    WHERE r.id = a.role_id AND r.requires_membership AND a.person_id = p_person_id AND a.branch_id = p_branch_id
      AND NOT a.withdrawn AND a.valid_from > p_last_day;
    RETURN names;
END
$$;

-- Writes both memberships and the receipt. Everything has been asked, and is held. p_type_id: absent: as it was.
CREATE FUNCTION carry_out_transfer(p_id uuid, p_first_day date, p_type_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    t member_transfer;
    m membership;
    new_id uuid := uuid_v7();
    ended text[];
BEGIN
    SELECT * INTO t FROM member_transfer WHERE id = p_id;
    SELECT * INTO m FROM membership WHERE id = t.from_membership_id;
    -- Both branches have agreed on it, so that the new one may have a person whom it has not seen before.
    INSERT INTO person_claim (person_id) VALUES (t.person_id) ON CONFLICT DO NOTHING;
    INSERT INTO membership (id, person_id, branch_id, type_id, valid_from, valid_to, end_reason)
    VALUES (new_id, t.person_id, t.to_branch_id, coalesce(p_type_id, m.type_id), p_first_day, m.valid_to, m.end_reason);
    UPDATE membership SET valid_to = p_first_day - 1, end_reason = 'transferred' WHERE id = m.id;
    ended := end_transferred_assignments(t.person_id, t.from_branch_id, p_first_day - 1);
    UPDATE member_transfer
    SET state = 'done', first_day = p_first_day, decided_by = current_account_id(),
        decided_by_name = account_name(current_account_id()), decided_at = clock_timestamp(),
        person_name = person_name(t.person_id), to_membership_id = new_id, last_day = p_first_day - 1,
        type_name = (SELECT y.name FROM membership_type y WHERE y.id = coalesce(p_type_id, m.type_id)),
        ended_assignments = ended,
        keeps_access = EXISTS (SELECT FROM access_grant g
                               WHERE g.person_id = t.person_id AND g.branch_id = t.from_branch_id
                                 AND upper_inf(g.valid_during))
    WHERE id = p_id;
END
$$;

-- Adds a transfer, and carries it out when nobody else is to be asked: the caller reaches both branches.
CREATE FUNCTION add_transfer(p_id uuid, m membership, p_to uuid, p_asked_by text, p_first_day date, p_type_id uuid,
                             p_note text, p_name text, p_birth_date date) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO member_transfer (id, person_id, from_branch_id, to_branch_id, from_membership_id, asked_by, first_day,
                                 type_id, note, written_name, written_birth_date, requested_by, requested_by_name)
    VALUES (p_id, m.person_id, m.branch_id, p_to, m.id, CASE WHEN is_national() THEN 'national' ELSE p_asked_by END,
            p_first_day, p_type_id, p_note, p_name, p_birth_date, current_account_id(),
            account_name(current_account_id()));
    IF reaches_branch(m.branch_id) AND reaches_branch(p_to) THEN
        PERFORM carry_out_transfer(p_id, p_first_day, p_type_id);
    END IF;
END
$$;

-- Each of the following tells an outcome: 'done', or why nothing is; and what a chosen type of membership is to be checked
-- against, which the program does, and takes everything back when it does not fit.

-- The old branch, or the national organisation, asks.
CREATE FUNCTION request_transfer(p_id uuid, p_membership_id uuid, p_to uuid, p_first_day date, p_type_id uuid, p_note text,
                                 p_today date)
RETURNS TABLE (outcome text, birth_date date, type_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    m membership;
BEGIN
    SELECT * INTO m FROM membership o WHERE o.id = p_membership_id AND NOT o.withdrawn AND reaches_branch(o.branch_id);
    IF NOT FOUND THEN
        outcome := 'notFound';
        RETURN NEXT;
        RETURN;
    END IF;
    PERFORM lock_transfer_parties(m.person_id, m.branch_id, p_to);
    SELECT * INTO m FROM membership o WHERE o.id = p_membership_id FOR UPDATE;
    outcome := CASE
        WHEN m.branch_id = p_to THEN 'toSame'
        WHEN p_type_id IS NOT NULL AND NOT EXISTS (SELECT FROM membership_type y WHERE y.id = p_type_id) THEN 'typeUnknown'
        WHEN EXISTS (SELECT FROM member_transfer t WHERE t.person_id = m.person_id AND t.state = 'requested')
            THEN 'waiting'
        ELSE coalesce(find_transfer_hindrance(m, p_to, p_first_day, p_today), 'done') END;
    IF outcome = 'done' THEN
        PERFORM add_transfer(p_id, m, p_to, 'from', p_first_day, p_type_id, p_note, NULL, NULL);
        birth_date := (SELECT p.birth_date FROM person p WHERE p.id = m.person_id);
        type_id := p_type_id;
    END IF;
    RETURN NEXT;
END
$$;

-- Whether the caller has shown that the person is known: sees the person, or tells the personnummer, or name and day of
-- birth as they are in the register.
CREATE FUNCTION is_person_known(p_person_id uuid, p_personnummer text, p_given_names text, p_family_name text,
                                p_birth_date date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM person p
        CROSS JOIN LATERAL (SELECT string_to_array(search_form(p_given_names), ' ') AS typed,
                                   string_to_array(search_form(p.given_names), ' ') AS stored) n
        WHERE p.id = p_person_id AND NOT p.withdrawn
          AND (is_in_sight(p.id)
               OR p.personnummer = p_personnummer
               OR (p.birth_date = p_birth_date AND search_form(p.family_name) = search_form(p_family_name)
                   AND cardinality(n.typed) > 0
                   AND (n.stored @> n.typed OR n.stored <@ n.typed
                        OR string_to_array(search_form(p.preferred_name), ' ') <@ n.typed))))
$$;

-- The memberships of a person in other branches that go on or are still to come, the first one first.
CREATE FUNCTION list_memberships_elsewhere(p_person_id uuid, p_branch_id uuid, p_today date) RETURNS SETOF membership
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    SELECT * FROM membership m
    WHERE m.person_id = p_person_id AND m.branch_id <> p_branch_id AND NOT m.withdrawn
      AND (m.valid_to IS NULL OR m.valid_to >= p_today)
    ORDER BY m.valid_from, m.id
$$;

-- The new branch asks.
CREATE FUNCTION request_incoming_transfer(p_id uuid, p_branch_id uuid, p_person_id uuid, p_personnummer text,
                                          p_given_names text, p_family_name text, p_birth_date date, p_first_day date,
                                          p_type_id uuid, p_note text, p_today date)
RETURNS TABLE (outcome text, birth_date date, type_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    branches uuid[];
    m membership;
BEGIN
    outcome := CASE
        WHEN NOT reaches_branch(p_branch_id) OR NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND NOT b.withdrawn)
            THEN 'notFound'
        WHEN NOT is_person_known(p_person_id, p_personnummer, p_given_names, p_family_name, p_birth_date)
            THEN 'personUnknown'
        WHEN NOT EXISTS (SELECT FROM membership_type y WHERE y.id = p_type_id) THEN 'typeUnknown' END;
    IF outcome IS NOT NULL THEN
        RETURN NEXT;
        RETURN;
    END IF;
    PERFORM FROM person p WHERE p.id = p_person_id FOR NO KEY UPDATE;
    SELECT array_agg(DISTINCT e.branch_id) INTO branches
    FROM list_memberships_elsewhere(p_person_id, p_branch_id, p_today) e;
    outcome := CASE
        WHEN EXISTS (SELECT FROM person p WHERE p.id = p_person_id AND p.is_protected) AND NOT is_national()
             OR cardinality(branches) > 1 THEN 'askNational'
        WHEN EXISTS (SELECT FROM member_transfer t WHERE t.person_id = p_person_id AND t.state = 'requested') THEN 'waiting'
        WHEN EXISTS (SELECT FROM membership o WHERE o.person_id = p_person_id AND o.branch_id = p_branch_id
                                                AND NOT o.withdrawn AND (o.valid_to IS NULL OR o.valid_to >= p_first_day))
            THEN 'overlaps'
        WHEN branches IS NULL THEN 'notElsewhere' END;
    IF outcome IS NOT NULL THEN
        RETURN NEXT;
        RETURN;
    END IF;
    PERFORM lock_transfer_parties(p_person_id, branches[1], p_branch_id);
    -- The one that the day is in, else the last before it, else the first.
    SELECT e.* INTO m FROM list_memberships_elsewhere(p_person_id, p_branch_id, p_today) e
    WHERE e.branch_id = branches[1] ORDER BY e.valid_from < p_first_day DESC, abs(p_first_day - e.valid_from) LIMIT 1;
    PERFORM FROM membership o WHERE o.id = m.id FOR UPDATE;
    SELECT * INTO m FROM membership o WHERE o.id = m.id;
    outcome := CASE WHEN m.id IS NULL THEN 'notElsewhere'
                    ELSE coalesce(find_transfer_hindrance(m, p_branch_id, p_first_day, p_today), 'done') END;
    IF outcome = 'done' THEN
        PERFORM add_transfer(p_id, m, p_branch_id, 'to', p_first_day, p_type_id, p_note,
                             nullif(concat_ws(' ', p_given_names, p_family_name), ''),
                             coalesce(p_birth_date, CASE WHEN p_personnummer IS NOT NULL THEN
                                 (SELECT p.birth_date FROM person p
                                  WHERE p.id = p_person_id AND p.personnummer = p_personnummer) END));
        birth_date := (SELECT p.birth_date FROM person p WHERE p.id = p_person_id);
        type_id := p_type_id;
    END IF;
    RETURN NEXT;
END
$$;

-- The asked side, or the national organisation, accepts, and it is carried out. Only the new branch and the national
-- organisation choose a type; absent: as asked for.
CREATE FUNCTION accept_transfer(p_id uuid, p_version bigint, p_first_day date, p_type_id uuid, p_today date)
RETURNS TABLE (outcome text, birth_date date, type_id uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    t member_transfer := lock_transfer(p_id);
    m membership;
BEGIN
    SELECT * INTO m FROM membership o WHERE o.id = t.from_membership_id FOR UPDATE;
    outcome := CASE
        WHEN t.id IS NULL THEN 'notFound'
        WHEN t.version <> p_version THEN 'stale'
        WHEN NOT may_decide_transfer(t) THEN 'forbidden'
        WHEN t.state <> 'requested' THEN 'decided'
        WHEN p_type_id IS DISTINCT FROM t.type_id AND p_type_id IS NOT NULL AND NOT reaches_branch(t.to_branch_id)
            THEN 'typeNotChosenHere'
        WHEN p_type_id IS NOT NULL AND NOT EXISTS (SELECT FROM membership_type y WHERE y.id = p_type_id) THEN 'typeUnknown'
        WHEN m.valid_to < t.first_day AND m.valid_to < p_first_day THEN 'ended'
        ELSE coalesce(find_transfer_hindrance(m, t.to_branch_id, p_first_day, p_today), 'done') END;
    IF outcome = 'done' THEN
        type_id := coalesce(p_type_id, t.type_id);
        birth_date := (SELECT p.birth_date FROM person p WHERE p.id = t.person_id);
        PERFORM carry_out_transfer(p_id, p_first_day, type_id);
    END IF;
    RETURN NEXT;
END
$$;

-- 'declined' by the asked side, with a note, or 'withdrawn' by the one that asked; either by the national organisation.
CREATE FUNCTION end_transfer(p_id uuid, p_version bigint, p_state text, p_note text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    t member_transfer := lock_transfer(p_id);
BEGIN
    IF t.id IS NULL OR p_state NOT IN ('declined', 'withdrawn') THEN
        RETURN 'notFound';
    ELSIF t.version <> p_version THEN
        RETURN 'stale';
    ELSIF NOT (CASE p_state WHEN 'declined' THEN may_decide_transfer(t) ELSE may_withdraw_transfer(t) END) THEN
        RETURN 'forbidden';
    ELSIF t.state <> 'requested' THEN
        RETURN 'decided';
    END IF;
    UPDATE member_transfer
    SET state = p_state, decided_by = current_account_id(), decided_by_name = account_name(current_account_id()),
        decided_at = clock_timestamp(), decision_note = p_note, person_name = person_name(t.person_id)
    WHERE id = p_id;
    RETURN 'done';
END
$$;

-- Whatever waits from or to a branch that is being closed is declined with it; for close_branch(), which has asked who
-- calls and holds the branch.
CREATE FUNCTION decline_closing_transfers(p_branch_id uuid, p_reason text) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    UPDATE member_transfer t
    SET state = 'declined', decided_by = current_account_id(), decided_by_name = account_name(current_account_id()),
        decided_at = clock_timestamp(), decision_note = p_reason, by_closing = true, person_name = person_name(t.person_id)
    WHERE t.state = 'requested' AND p_branch_id IN (t.from_branch_id, t.to_branch_id)
$$;

-- As 0024 made it, with the transfers that wait.
CREATE OR REPLACE FUNCTION close_branch(p_branch_id uuid, p_version bigint, p_last_day date, p_reason text, p_into uuid,
                                        p_today date)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    hindrance text;
BEGIN
    IF NOT is_national() OR NOT has_stepped_up() THEN
        RETURN 'forbidden';
    END IF;
    -- Both are held, in one order, so that two that merge into each other wait and do not lock each other out.
    PERFORM FROM branch b WHERE b.id IN (p_branch_id, p_into) ORDER BY b.id FOR UPDATE;
    IF NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND NOT b.withdrawn) THEN
        RETURN 'notFound';
    END IF;
    IF NOT EXISTS (SELECT FROM branch b WHERE b.id = p_branch_id AND b.version = p_version) THEN
        RETURN 'stale';
    END IF;
    hindrance := find_closing_hindrance(p_branch_id, p_last_day, p_into, p_today);
    IF hindrance IS NOT NULL THEN
        RETURN hindrance;
    END IF;
    INSERT INTO branch_closing (branch_id, into_branch_id, last_day, reason, assignments, administrators, account_id, by_name)
    VALUES (p_branch_id, p_into, p_last_day, p_reason, count_closing_assignments(p_branch_id, p_last_day),
            name_branch_administrators(p_branch_id), current_account_id(),
            coalesce((SELECT a.display_name FROM account a WHERE a.id = current_account_id()), ''));
    INSERT INTO branch_closing_member (branch_id, person_id, outcome)
    SELECT p_branch_id, c.person_id, c.outcome FROM list_closing_members(p_branch_id, p_last_day, p_into) c;
    PERFORM decline_closing_transfers(p_branch_id, p_reason);
    PERFORM end_branch_access(p_branch_id, p_reason);
    PERFORM end_closing_assignments(p_branch_id, p_last_day);
    PERFORM end_closing_memberships(p_branch_id, p_last_day, p_into);
    UPDATE branch SET closed_on = p_last_day, merged_into = p_into WHERE id = p_branch_id;
    RETURN 'done';
END
$$;

GRANT EXECUTE ON FUNCTION show_transfer(uuid), find_transfers(uuid, text[], integer, bigint, uuid, integer),
    list_open_branches(), name_transferred_person(uuid),
    request_transfer(uuid, uuid, uuid, date, uuid, text, date),
    request_incoming_transfer(uuid, uuid, uuid, text, text, text, date, date, uuid, text, date),
    accept_transfer(uuid, bigint, date, uuid, date), end_transfer(uuid, bigint, text, text) TO medlem_app;
