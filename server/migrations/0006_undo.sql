-- Taking a change back, told beforehand and done as a whole: never half a change, and never what something else has
-- been built upon since.

-- Who holds an assignment without being a member has a card too, and so has the card's history.
ALTER POLICY audit_event_read ON audit_event
    USING ((SELECT is_national())
           OR (branch_id IS NOT NULL AND branch_id = ANY ((SELECT current_branch_ids())::uuid[]))
           OR (branch_id IS NULL
               AND (EXISTS (SELECT FROM membership m WHERE m.person_id = audit_event.person_id AND NOT m.withdrawn)
                    OR EXISTS (SELECT FROM assignment a
                               WHERE a.person_id = audit_event.person_id AND NOT a.withdrawn))));

-- The name of the account behind a change, for whoever sees a part of that change: the conditions of audit_event_read.
CREATE FUNCTION name_change_author(p_change_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.display_name
    FROM audit_event e JOIN account a ON a.id = e.account_id
    WHERE e.change_id = p_change_id
      AND (is_national()
           OR e.branch_id = ANY (current_branch_ids())
           OR (e.branch_id IS NULL
               AND (EXISTS (SELECT FROM membership m WHERE m.person_id = e.person_id AND NOT m.withdrawn
                                                       AND m.branch_id = ANY (current_branch_ids()))
                    OR EXISTS (SELECT FROM assignment s WHERE s.person_id = e.person_id AND NOT s.withdrawn
                                                          AND s.branch_id = ANY (current_branch_ids())))))
    LIMIT 1
$$;

-- How many rows one of the caller's own changes touched, those out of the caller's sight by now included.
CREATE FUNCTION count_change_rows(p_change_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*) FROM audit_event WHERE change_id = p_change_id AND account_id = current_account_id()
$$;

-- Whether something outside one of the caller's own changes rests on a row that the change added: anything kept about an
-- added person, in whatever branch, or an assignment that asks for the added membership.
CREATE FUNCTION is_built_upon(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH added AS (
        SELECT object, object_id FROM audit_event
        WHERE change_id = p_change_id AND account_id = current_account_id() AND action = 'insert'
    )
    SELECT EXISTS (SELECT FROM added p
                   CROSS JOIN LATERAL (
                       SELECT id FROM address WHERE person_id = p.object_id AND NOT withdrawn
                       UNION ALL SELECT id FROM membership WHERE person_id = p.object_id AND NOT withdrawn
                       UNION ALL SELECT id FROM assignment WHERE person_id = p.object_id AND NOT withdrawn
                       UNION ALL SELECT id FROM account WHERE person_id = p.object_id
                       UNION ALL SELECT id FROM access_grant WHERE person_id = p.object_id) r
                   WHERE p.object = 'person' AND r.id NOT IN (SELECT object_id FROM added))
        OR EXISTS (SELECT FROM added x
                   JOIN membership m ON m.id = x.object_id
                   JOIN assignment s ON s.person_id = m.person_id AND s.branch_id = m.branch_id AND NOT s.withdrawn
                                    AND s.valid_from <@ daterange(m.valid_from, m.valid_to, '[]')
                   JOIN role r ON r.id = s.role_id AND r.requires_membership
                   WHERE x.object = 'membership' AND s.id NOT IN (SELECT object_id FROM added))
$$;

-- Whether undo_change would find the change whole and untouched. Runs with the caller's rights.
CREATE FUNCTION may_undo_change(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT count(*) > 0
       AND count(*) = count_change_rows(p_change_id)
       AND bool_and(e.undoes IS NULL
                    AND (e.new_values ->> 'version')::bigint = CASE e.object
                        WHEN 'person' THEN (SELECT version FROM person WHERE id = e.object_id)
                        WHEN 'address' THEN (SELECT version FROM address WHERE id = e.object_id)
                        WHEN 'membership' THEN (SELECT version FROM membership WHERE id = e.object_id)
                        WHEN 'assignment' THEN (SELECT version FROM assignment WHERE id = e.object_id)
                    END) IS TRUE
       AND NOT is_built_upon(p_change_id)
    FROM audit_event e
    WHERE e.change_id = p_change_id AND e.account_id = current_account_id()
$$;

-- As 0003 made it, with three more cares: it goes backwards, so that no period overlaps one that is still to be
-- withdrawn; it refuses (MR412) when something has been built upon the change; and when a part is out of sight.
CREATE OR REPLACE FUNCTION undo_change(p_change_id uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    event record;
    assignments text;
    changed integer;
    total integer := 0;
    is_free boolean := NOT is_built_upon(p_change_id);
BEGIN
    PERFORM set_config('medlem.undoes', p_change_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses.
    FOR event IN
        SELECT * FROM audit_event
        WHERE change_id = p_change_id AND account_id = current_account_id() AND undoes IS NULL
          AND object IN ('person', 'address', 'membership', 'assignment')
        ORDER BY object IN ('membership', 'assignment'), sequence DESC
    LOOP
        SELECT string_agg(CASE WHEN event.action = 'insert' AND column_name = 'withdrawn' THEN 'withdrawn = true'
                               WHEN event.action = 'update' THEN format('%1$I = o.%1$I', column_name) END, ', ')
          INTO assignments
          FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = event.object AND column_name NOT IN ('id', 'version');
        EXECUTE format('UPDATE %1$I t SET %2$s FROM jsonb_populate_record(NULL::%1$I, $1) o WHERE t.id = $2 AND t.version = $3',
                       event.object, assignments)
            USING coalesce(event.old_values, event.new_values), event.object_id,
                  (event.new_values ->> 'version')::bigint;
        GET DIAGNOSTICS changed = ROW_COUNT;
        is_free := is_free AND changed = 1;
        total := total + 1;
    END LOOP;
    IF total > 0 AND NOT (is_free AND total = count_change_rows(p_change_id)) THEN
        RAISE EXCEPTION 'The change has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    RETURN total;
END
$$;

GRANT EXECUTE ON FUNCTION name_change_author(uuid), count_change_rows(uuid), is_built_upon(uuid),
    may_undo_change(uuid) TO medlem_app;
