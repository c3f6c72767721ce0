-- The audit: each change writes its event in the same transaction, with old and new values, and tells the listeners.

CREATE TABLE audit_event (
    sequence bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_event_pkey PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    account_id uuid, -- absent: the server itself or a migration
    change_id uuid,  -- the request; one change may touch several rows
    undoes uuid,     -- the change that this one takes back
    action text NOT NULL CONSTRAINT audit_event_action_known CHECK (action IN ('insert', 'update')),
    object text NOT NULL, -- the table
    object_id uuid NOT NULL,
    person_id uuid,
    branch_id uuid, -- for what belongs to one branch
    old_values jsonb,
    new_values jsonb NOT NULL
);
CREATE INDEX audit_event_person ON audit_event (person_id, sequence DESC);
CREATE INDEX audit_event_change ON audit_event (change_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit is append-only.' USING ERRCODE = 'MR001', CONSTRAINT = 'audit_event_append_only';
END
$$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_event_owner ON audit_event TO CURRENT_USER USING (true);
CREATE POLICY audit_event_read ON audit_event FOR SELECT TO medlem_app
    USING ((SELECT is_national())
           OR (branch_id IS NOT NULL AND branch_id = ANY ((SELECT current_branch_ids())::uuid[]))
           OR (branch_id IS NULL
               AND EXISTS (SELECT FROM membership m WHERE m.person_id = audit_event.person_id AND NOT m.withdrawn)));
GRANT SELECT ON audit_event TO medlem_app;

-- One event a changed row. SECURITY DEFINER: the runtime role itself can write no event.
CREATE FUNCTION audit_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    now_values jsonb := to_jsonb(NEW);
    about_person uuid := CASE WHEN TG_TABLE_NAME = 'person' THEN NEW.id
                              ELSE (now_values ->> 'person_id')::uuid END;
    event_sequence bigint;
BEGIN
    INSERT INTO audit_event (account_id, change_id, undoes, action, object, object_id, person_id, branch_id,
                             old_values, new_values)
    VALUES (current_account_id(), current_change_id(), nullif(current_setting('medlem.undoes', true), '')::uuid,
            lower(TG_OP), TG_TABLE_NAME, NEW.id, about_person, (now_values ->> 'branch_id')::uuid,
            CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END, now_values)
    RETURNING sequence INTO event_sequence;

    -- Ids only: a notification is no place for personal data. A bulk load without a change id tells nobody.
    IF current_change_id() IS NOT NULL THEN
        PERFORM pg_notify('medlem_change', json_build_object(
            'sequence', event_sequence, 'object', TG_TABLE_NAME, 'personId', about_person,
            'changeId', current_change_id(),
            'branchIds', coalesce((SELECT json_agg(DISTINCT m.branch_id) FROM membership m
                                   WHERE m.person_id = about_person), '[]'))::text);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER branch_audit AFTER INSERT OR UPDATE ON branch FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER person_audit AFTER INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER address_audit AFTER INSERT OR UPDATE ON address FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER membership_audit AFTER INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER assignment_audit AFTER INSERT OR UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER membership_type_audit AFTER INSERT OR UPDATE ON membership_type
    FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER role_audit AFTER INSERT OR UPDATE ON role FOR EACH ROW EXECUTE FUNCTION audit_row();

-- Takes back one of the caller's own changes as a whole. Runs with the caller's rights, so row-level security decides what
-- it reaches. An added row is withdrawn, never erased. Returns the number of rows; 0: no such change of the caller's.
-- Raises MR412 when a row has been changed since.
CREATE FUNCTION undo_change(p_change_id uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    event record;
    assignments text;
    changed integer;
    total integer := 0;
BEGIN
    PERFORM set_config('medlem.undoes', p_change_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses.
    FOR event IN
        SELECT * FROM audit_event
        WHERE change_id = p_change_id AND account_id = current_account_id() AND undoes IS NULL
          AND object IN ('person', 'address', 'membership', 'assignment')
        ORDER BY object IN ('membership', 'assignment'), sequence
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
        IF changed <> 1 THEN
            RAISE EXCEPTION 'The row has been changed since.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
        END IF;
        total := total + 1;
    END LOOP;
    RETURN total;
END
$$;
GRANT EXECUTE ON FUNCTION undo_change(uuid) TO medlem_app;
