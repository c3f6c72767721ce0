-- What an attack on the access routine found, mended: nobody holds an approval up, no snapshot is old enough to close a
-- branch over somebody's head, nobody who has died comes back by a reversal, two approvers stay two, and a kept answer
-- is for whoever still has the branches.

-- For this migration alone: a change of one place in a function as it stands by now, whoever made it last.
CREATE FUNCTION mend_function(p_function regprocedure, p_old text, p_new text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    whole text := pg_get_functiondef(p_function);
BEGIN
    IF cardinality(string_to_array(whole, p_old)) <> 2 THEN
        RAISE EXCEPTION 'Not once in %: %', p_function, p_old;
    END IF;
    EXECUTE replace(whole, p_old, p_new);
END
$$;

-- Whose turn it is with a branch's access. The branch's row itself is held by whoever adds members, an import for a
-- minute: a former administrator could keep the successor's approval waiting. And a lock alone leaves no trace: a
-- transaction whose snapshot is older than another one's end would go on with what it saw. A row that each of them
-- changes makes such a one fail, to be tried again (Q-24), at whatever isolation level.
CREATE TABLE branch_access_turn (
    branch_id uuid CONSTRAINT branch_access_turn_pkey PRIMARY KEY
        CONSTRAINT branch_access_turn_branch_fkey REFERENCES branch,
    turn bigint NOT NULL DEFAULT 1
);
ALTER TABLE branch_access_turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE branch_access_turn FORCE ROW LEVEL SECURITY;
CREATE POLICY branch_access_turn_owner ON branch_access_turn TO CURRENT_USER USING (true);
INSERT INTO branch_access_turn (branch_id) SELECT id FROM branch;

CREATE OR REPLACE FUNCTION lock_branch_access(p_branch_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO branch_access_turn AS t (branch_id) SELECT b.id FROM branch b WHERE b.id = p_branch_id
    ON CONFLICT (branch_id) DO UPDATE SET turn = t.turn + 1;
END
$$;

-- As 0022 made it. It takes the turn, and sees what has been committed by then, also of memberships.
CREATE OR REPLACE FUNCTION guard_branch_closing() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'A branch is closed at the level READ COMMITTED.'
            USING ERRCODE = 'MR409', CONSTRAINT = 'branch_closing_sees_all';
    END IF;
    PERFORM lock_branch_access(NEW.id);
    IF EXISTS (SELECT FROM access_grant g WHERE g.branch_id = NEW.id AND upper_inf(g.valid_during)) THEN
        PERFORM refuse_access_change('branch_without_access');
    END IF;
    RETURN NEW;
END
$$;
SELECT mend_function('guard_access_grant()', $old$
    IF EXISTS (SELECT FROM branch b WHERE b.id = NEW.branch_id$old$, $new$
    PERFORM lock_branch_access(NEW.branch_id);
    IF EXISTS (SELECT FROM branch b WHERE b.id = NEW.branch_id$new$);

-- The turn comes before the branches' rows, as for everybody who takes both; and who closes still is who began (Q-17).
SELECT mend_function('close_branch(uuid, bigint, date, text, uuid, date)', $old$
    PERFORM FROM branch b WHERE b.id IN (p_branch_id, p_into) ORDER BY b.id FOR UPDATE;
$old$, $new$
    PERFORM lock_branch_access(p_branch_id);
    PERFORM FROM branch b WHERE b.id IN (p_branch_id, p_into) ORDER BY b.id FOR UPDATE;
    PERFORM confirm_caller(p_branch_id);
$new$);
CREATE OR REPLACE FUNCTION update_access_settings(p_version bigint, p_two_approvers boolean) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM require_national();
    PERFORM FROM access_settings FOR UPDATE;
    PERFORM confirm_caller(NULL);
    UPDATE access_settings SET two_approvers = p_two_approvers WHERE version = p_version;
    RETURN CASE WHEN FOUND THEN 'done' ELSE 'stale' END;
END
$$;

-- By the clock somebody whose access has begun since the transaction did, waiting for its turn, had none, and whose access
-- had ended since had it. So the receipt of a closing named the wrong ones (see the end of 0022).
SELECT mend_function('list_administered_branches()', 'g.valid_during @> now()', 'upper_inf(g.valid_during)');
SELECT mend_function('name_branch_administrators(uuid)', 'g.valid_during @> now()', 'upper_inf(g.valid_during)');

-- A reversal gives access again to those alone who can have it. The others have left the agreement, which ends with the
-- last of them.
SELECT mend_function('reverse_approval(uuid, bigint, text)', $old$
    FROM access_grant g WHERE g.ended_by = p_id AND g.agreement_id = basis.replaces ORDER BY g.seat;
$old$, $new$
    FROM access_grant g
    WHERE g.ended_by = p_id AND g.agreement_id = basis.replaces AND NOT is_person_unavailable(g.person_id) ORDER BY g.seat;
    PERFORM end_agreement_access(p.agreement_id, p.person_id,
                                 CASE WHEN q.withdrawn THEN 'withdrawnByNational' ELSE 'deceased' END, NULL)
    FROM agreement_person p JOIN person q ON q.id = p.person_id
    WHERE p.agreement_id = basis.replaces AND p.ended_at IS NULL AND is_person_unavailable(p.person_id);
$new$);

-- Two approvers are two persons, and what has been approved by one of two is approved by another one, also when the
-- setting is switched off meanwhile: whoever approved first would have been the second too.
CREATE FUNCTION is_same_approver(p_first uuid, p_second uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(p_first = p_second, true)
        OR EXISTS (SELECT FROM account f JOIN account s ON s.person_id = f.person_id
                   WHERE f.id = p_first AND s.id = p_second)
$$;
SELECT mend_function('list_approval_hindrances(uuid, uuid)', $old$
        CASE WHEN a.state = 'approved' AND a.first_approver IS NOT DISTINCT FROM p_account_id
                  AND EXISTS (SELECT FROM access_settings s WHERE s.two_approvers)
             THEN$old$, $new$
        CASE WHEN a.state = 'approved' AND is_same_approver(a.first_approver, p_account_id)
             THEN$new$);
SELECT mend_function('guard_agreement()', $old$
       AND EXISTS (SELECT FROM access_settings s WHERE s.two_approvers)
       AND coalesce(NEW.first_approver = NEW.approved_by, true) THEN$old$, $new$
       AND (OLD.state = 'approved' OR EXISTS (SELECT FROM access_settings s WHERE s.two_approvers))
       AND is_same_approver(NEW.first_approver, NEW.approved_by) THEN$new$);

-- A closed branch gets no exceptions; one that was asked for before is refused or stays.
SELECT mend_function('guard_access_exception()', $old$
BEGIN
    IF TG_OP = 'INSERT' THEN
$old$, $new$
BEGIN
    IF NEW.state IN ('requested', 'granted')
       AND EXISTS (SELECT FROM branch b WHERE b.id = NEW.branch_id AND (b.closed_on IS NOT NULL OR b.withdrawn)) THEN
        PERFORM refuse_access_change('agreement_branch_open');
    END IF;
    IF TG_OP = 'INSERT' THEN
$new$);

-- Where an employee lives is told of no protected person whom the caller has not opened.
SELECT mend_function('agreement_entry(uuid)', $old$'municipalityCode', p.municipality_code) AS named) o$old$,
                     $new$'municipalityCode', CASE WHEN NOT is_hidden(p.person_id)
                                                                               THEN p.municipality_code END) AS named) o$new$);

-- A reply kept for a repeated request is for whoever still reaches every branch that the first one left the caller with
-- (Q-14): who has lost one of two gets nothing more of it. What the request itself has ended, as a resignation does, does
-- not count. Of replies from before this it is not known which branches those were; today's will do.
ALTER TABLE idempotency_key ADD COLUMN reached uuid[];
UPDATE idempotency_key k
SET reached = ARRAY(SELECT g.branch_id FROM account a JOIN access_grant g ON g.person_id = a.person_id
                    WHERE a.id = k.account_id AND a.role = 'localAdministrator' AND upper_inf(g.valid_during))
WHERE k.reply IS NOT NULL;
CREATE FUNCTION mark_reached_branches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    NEW.reached := ARRAY(SELECT unnest(current_branch_ids())
                         EXCEPT
                         SELECT g.branch_id FROM account a JOIN access_grant g ON g.person_id = a.person_id
                         WHERE a.id = NEW.account_id AND NOT upper_inf(g.valid_during)
                           AND g.xmin = pg_current_xact_id()::xid);
    RETURN NEW;
END
$$;
CREATE TRIGGER idempotency_key_reached BEFORE INSERT OR UPDATE ON idempotency_key
    FOR EACH ROW WHEN (NEW.reply IS NOT NULL) EXECUTE FUNCTION mark_reached_branches();
CREATE POLICY idempotency_key_reach ON idempotency_key AS RESTRICTIVE TO medlem_app
    USING (reply IS NULL OR coalesce(reached <@ (SELECT current_branch_ids())::uuid[], false));

-- Those who follow a branch hear that it has changed, and the branch that takes it over. A bulk load names none.
SELECT mend_function('audit_statement()', $old$
            'changeId', change, 'branchIds', '[]'::json)::text);
$old$, $new$
            'changeId', change,
            'branchIds', CASE WHEN TG_TABLE_NAME = 'branch' AND row_count <= 50 THEN (
                                  SELECT json_agg(DISTINCT b.id) FROM (SELECT to_jsonb(new_rows) AS now_values FROM new_rows) v
                                  CROSS JOIN LATERAL (VALUES ((v.now_values ->> 'id')::uuid),
                                                             ((v.now_values ->> 'merged_into')::uuid)) AS b (id)
                                  WHERE b.id IS NOT NULL)
                              ELSE '[]' END)::text);
$new$);

DROP FUNCTION mend_function(regprocedure, text, text);
