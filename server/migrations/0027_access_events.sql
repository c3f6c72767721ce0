-- The log tells each step of the access routine by itself, with the person whom it concerns and what it says.

-- Of what is done at once, such as an approval, the log tells the events of one kind together; but of access each one counts.
CREATE FUNCTION is_told_alone(p_object text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_object IN ('agreement', 'agreement_document', 'access_exception', 'access_settings', 'access_grant',
                        'transfer')
$$;

-- What the log shows of an access event's values: what people have decided and written. Accounts and times stand in the
-- event itself.
CREATE FUNCTION is_access_value(p_field text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_field IN ('reference', 'state', 'meeting', 'meeting_date', 'minutes_paragraph', 'signatory', 'return_reason',
                       'end_reason', 'end_note', 'seat', 'tie', 'municipality_code', 'kind', 'format', 'file_name', 'item',
                       'seats', 'reason', 'decision_note', 'valid_from', 'valid_to', 'two_approvers', 'first_day', 'last_day',
                       'type_name', 'note')
$$;

-- The person of an access event whose card the caller does not reach, but whom an agreement of a branch of the caller's
-- names, or an exception; as the agreement itself shows.
CREATE FUNCTION name_access_person(p_object text, p_object_id uuid, p_person_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name
    FROM person p
    WHERE p.id = p_person_id AND is_told_alone(p_object) AND EXISTS (
        SELECT FROM agreement_person a
        WHERE a.person_id = p.id AND (is_national() OR a.branch_id = ANY (current_branch_ids()))
        UNION ALL
        SELECT FROM access_exception x
        WHERE x.person_id = p.id AND (is_national() OR x.branch_id = ANY (current_branch_ids())))
$$;

-- As 0022 made it, with moves between branches among the changes.
CREATE OR REPLACE FUNCTION audit_topic(p_action text, p_object text, p_outcome text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_action IN ('logIn', 'logInFailed', 'activationFailed', 'logOut') THEN 'logIns'
                WHEN p_outcome = 'refused' THEN 'refusals'
                WHEN p_action IN ('insert', 'update', 'importStarted', 'importDone', 'importUndoStarted', 'importUndone',
                                  'protectionLifted')
                     OR (p_object = 'transfer' AND p_action NOT IN ('read', 'list')) THEN 'changes'
                WHEN p_action = 'export' THEN 'exports'
                WHEN p_action IN ('read', 'list') THEN 'reads'
                WHEN p_object IN ('account', 'session', 'agreement', 'agreement_document', 'access_exception',
                                  'access_settings', 'access_grant') THEN 'accounts'
                ELSE 'reads' END
$$;

-- As 0018 made it, but for what is told alone.
CREATE OR REPLACE FUNCTION find_events(p_chain_ids uuid[], p_person_id uuid, p_account_id uuid, p_topic text, p_from date, p_to date,
                            p_before bigint, p_limit integer) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE $query$
        SELECT e.sequence FROM audit_event e
        WHERE e.sequence < $7
          AND ($1 IS NULL OR e.chain_id = ANY ($1))
          AND ($2 IS NULL OR e.person_id = $2)
          AND ($3 IS NULL OR e.account_id = $3)
          AND ($4 = 'all' OR audit_topic(e.action, e.object, e.outcome) = $4)
          AND ($5 IS NULL OR e.at >= $5::timestamp AT TIME ZONE 'Europe/Stockholm')
          AND ($6 IS NULL OR e.at < ($6 + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')
          AND e.action NOT IN ('chainsJoined', 'load')
          AND ($3 IS NOT NULL OR coalesce(e.details ->> 'continued', '') <> 'true')
          AND (e.change_id IS NULL OR is_told_alone(e.object)
               OR NOT EXISTS (SELECT FROM audit_event l
                              WHERE l.change_id = e.change_id AND l.object = e.object AND l.action = e.action
                                AND l.sequence > e.sequence AND ($2 IS NULL OR l.person_id = $2)))
        ORDER BY e.sequence DESC LIMIT $8
    $query$ USING p_chain_ids, p_person_id, p_account_id, p_topic, p_from, p_to, p_before, p_limit;
END
$$;

-- As 0020 made it, with the names of access.
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
           CASE WHEN part.total = 1 THEN coalesce(coalesce(p.preferred_name, p.given_names) || ' ' || p.family_name,
                                              CASE e.object WHEN 'transfer' THEN name_transferred_person(e.object_id)
                                                            ELSE name_access_person(e.object, e.object_id, e.person_id) END) END,
           coalesce(n.about_name,
                    CASE e.object WHEN 'role' THEN (SELECT r.name FROM role r WHERE r.id = e.object_id)
                                  WHEN 'membership_type' THEN (SELECT t.name FROM membership_type t WHERE t.id = e.object_id)
                                  WHEN 'branch' THEN (SELECT b.name FROM branch b WHERE b.id = e.object_id)
                                  WHEN 'agreement' THEN (SELECT a.reference FROM agreement a WHERE a.id = e.object_id) END),
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
    CROSS JOIN LATERAL (SELECT CASE WHEN e.change_id IS NULL OR is_told_alone(e.object) THEN 1 ELSE (
                                   SELECT count(*) FROM audit_event l
                                   WHERE l.change_id = e.change_id AND l.object = e.object AND l.action = e.action
                                     AND (p_person_id IS NULL OR l.person_id = p_person_id)) END AS total) part
    LEFT JOIN name_event_accounts(p_sequences) n ON n.sequence = e.sequence
    LEFT JOIN person p ON p.id = e.person_id
    WHERE e.sequence = ANY (p_sequences)
    ORDER BY e.sequence DESC
$$;

-- As 0024 made it, with the values of access.
CREATE OR REPLACE FUNCTION list_event_values(p_sequence bigint) RETURNS TABLE (field text, old_value text, new_value text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH changed AS (
        SELECT CASE WHEN is_told_alone(e.object) AND f.name = 'end_reason' THEN 'access_end_reason' ELSE f.name END AS field, v.old_values ->> f.name AS old_value, v.new_values ->> f.name AS new_value
        FROM audit_event e
        JOIN audit_value v ON v.sequence = e.sequence
        CROSS JOIN LATERAL (
            SELECT unnest(e.field_names) AS name
            WHERE e.action = 'update' OR (is_told_alone(e.object) AND v.old_values IS NOT NULL)
            UNION ALL
            SELECT n.key FROM jsonb_each_text(v.new_values) n
            WHERE (e.action = 'insert' OR (is_told_alone(e.object) AND v.old_values IS NULL)) AND n.value IS NOT NULL) f
        WHERE e.sequence = p_sequence
          AND (NOT is_told_alone(e.object) OR is_access_value(f.name))
          AND f.name NOT IN ('id', 'person_id', 'version', 'withdrawn', 'member_number', 'is_protected')
    )
    SELECT c.field, coalesce(o.name, c.old_value), coalesce(n.name, c.new_value)
    FROM changed c
    LEFT JOIN LATERAL (
        SELECT t.name FROM membership_type t WHERE c.field = 'type_id' AND t.id = c.old_value::uuid
        UNION ALL SELECT r.name FROM role r WHERE c.field = 'role_id' AND r.id = c.old_value::uuid
        UNION ALL SELECT b.name FROM branch b WHERE c.field IN ('branch_id', 'merged_into') AND b.id = c.old_value::uuid
    ) o ON true
    LEFT JOIN LATERAL (
        SELECT t.name FROM membership_type t WHERE c.field = 'type_id' AND t.id = c.new_value::uuid
        UNION ALL SELECT r.name FROM role r WHERE c.field = 'role_id' AND r.id = c.new_value::uuid
        UNION ALL SELECT b.name FROM branch b WHERE c.field IN ('branch_id', 'merged_into') AND b.id = c.new_value::uuid
    ) n ON true
    ORDER BY c.field
$$;

GRANT EXECUTE ON FUNCTION is_told_alone(text), is_access_value(text), name_access_person(text, uuid, uuid) TO medlem_app;
