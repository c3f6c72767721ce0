-- What the pages of the log ask for: events found and told, with the names that make sentences of them.

-- Of a change with many rows of a kind the log tells once; and what an account read within an hour.
DROP INDEX audit_event_change;
CREATE INDEX audit_event_change ON audit_event (change_id, object, action, sequence) WHERE change_id IS NOT NULL;
CREATE INDEX audit_event_undoes ON audit_event (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX audit_event_reads ON audit_event (account_id, at) WHERE action = 'read';

-- What somebody looks for who looks for this event: the names of AuditTopic on the wire.
CREATE FUNCTION audit_topic(p_action text, p_object text, p_outcome text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_action IN ('logIn', 'logInFailed', 'logOut') THEN 'logIns'
                WHEN p_outcome = 'refused' THEN 'refusals'
                WHEN p_action IN ('insert', 'update', 'importStarted', 'importUndoStarted', 'protectionLifted') THEN 'changes'
                WHEN p_action = 'export' THEN 'exports'
                WHEN p_object IN ('account', 'session') AND p_action <> 'read' THEN 'accounts'
                ELSE 'reads' END
$$;

-- The condition of audit_event_read, for functions that look past row-level security for a name.
CREATE FUNCTION may_see_event(p_branch_id uuid, p_person_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT is_national()
        OR coalesce(p_branch_id = ANY (current_branch_ids()), false)
        OR (p_branch_id IS NULL
            AND (EXISTS (SELECT FROM membership m WHERE m.person_id = p_person_id AND NOT m.withdrawn
                                                    AND m.branch_id = ANY (current_branch_ids()))
                 OR EXISTS (SELECT FROM assignment a WHERE a.person_id = p_person_id AND NOT a.withdrawn
                                                       AND a.branch_id = ANY (current_branch_ids()))))
$$;

-- Who did these events, and which accounts they are about, as far as the caller sees the events.
CREATE FUNCTION name_event_accounts(p_sequences bigint[])
RETURNS TABLE (sequence bigint, by_name text, about_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.sequence, a.display_name, o.display_name
    FROM audit_event e
    LEFT JOIN account a ON a.id = e.account_id
    LEFT JOIN account o ON o.id = e.object_id AND e.object IN ('account', 'log')
    WHERE e.sequence = ANY (p_sequences) AND may_see_event(e.branch_id, e.person_id)
$$;

-- The accounts that the caller's log has events of: all branches', or those in the own branches' chains.
CREATE FUNCTION list_audit_accounts() RETURNS TABLE (id uuid, display_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.display_name, a.role FROM account a
    WHERE is_national() AND EXISTS (SELECT FROM audit_event e WHERE e.account_id = a.id)
       OR a.id IN (SELECT e.account_id FROM audit_event e
                   WHERE NOT is_national() AND e.chain_id = ANY (current_branch_ids()))
    ORDER BY a.display_name COLLATE swedish, a.id
$$;

-- For the national organisation, which may take an extract about an account without events too.
CREATE FUNCTION name_account(p_account_id uuid) RETURNS TABLE (id uuid, display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.display_name FROM account a WHERE a.id = p_account_id AND is_national()
$$;

-- The newest events before p_before, with the caller's rights. p_chain_ids: only of these chains. Days are Sweden's. Of
-- the rows of a kind that one change touched, the last stands for all; of a list the first page, except of one account's
-- events, which are told one and all. Planned for what is asked each time: the best way
-- through a chain is the worst one to a person.
CREATE FUNCTION find_events(p_chain_ids uuid[], p_person_id uuid, p_account_id uuid, p_topic text, p_from date, p_to date,
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
          AND (e.change_id IS NULL
               OR NOT EXISTS (SELECT FROM audit_event l
                              WHERE l.change_id = e.change_id AND l.object = e.object AND l.action = e.action
                                AND l.sequence > e.sequence AND ($2 IS NULL OR l.person_id = $2)))
        ORDER BY e.sequence DESC LIMIT $8
    $query$ USING p_chain_ids, p_person_id, p_account_id, p_topic, p_from, p_to, p_before, p_limit;
END
$$;

-- Events in the parts that a sentence is made of, newest first, with the caller's rights. p_person_id: how many rows an
-- event stands for is counted for this person only. Flags (Q-36): by night in Sweden, and more than 100 persons read by
-- the account in the hour up to this reading.
CREATE FUNCTION tell_events(p_sequences bigint[], p_person_id uuid)
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
           e.request_id, e.details
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

-- What an event changed, with the caller's rights on its values; ids as the names that the caller may see.
CREATE FUNCTION list_event_values(p_sequence bigint) RETURNS TABLE (field text, old_value text, new_value text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH changed AS (
        SELECT f.name AS field, v.old_values ->> f.name AS old_value, v.new_values ->> f.name AS new_value
        FROM audit_event e
        JOIN audit_value v ON v.sequence = e.sequence
        CROSS JOIN LATERAL (
            SELECT unnest(e.field_names) AS name WHERE e.action = 'update'
            UNION ALL
            SELECT n.key FROM jsonb_each_text(v.new_values) n WHERE e.action = 'insert' AND n.value IS NOT NULL) f
        WHERE e.sequence = p_sequence
          AND f.name NOT IN ('id', 'person_id', 'version', 'withdrawn', 'member_number', 'is_protected')
    )
    SELECT c.field, coalesce(o.name, c.old_value), coalesce(n.name, c.new_value)
    FROM changed c
    LEFT JOIN LATERAL (
        SELECT t.name FROM membership_type t WHERE c.field = 'type_id' AND t.id = c.old_value::uuid
        UNION ALL SELECT r.name FROM role r WHERE c.field = 'role_id' AND r.id = c.old_value::uuid
        UNION ALL SELECT b.name FROM branch b WHERE c.field = 'branch_id' AND b.id = c.old_value::uuid) o ON true
    LEFT JOIN LATERAL (
        SELECT t.name FROM membership_type t WHERE c.field = 'type_id' AND t.id = c.new_value::uuid
        UNION ALL SELECT r.name FROM role r WHERE c.field = 'role_id' AND r.id = c.new_value::uuid
        UNION ALL SELECT b.name FROM branch b WHERE c.field = 'branch_id' AND b.id = c.new_value::uuid) n ON true
    ORDER BY c.field
$$;

GRANT EXECUTE ON FUNCTION audit_topic(text, text, text), may_see_event(uuid, uuid), name_event_accounts(bigint[]),
    list_audit_accounts(), name_account(uuid), find_events(uuid[], uuid, uuid, text, date, date, bigint, integer),
    tell_events(bigint[], uuid), list_event_values(bigint) TO medlem_app;
