-- Who hears of a change, how long an answer that holds personal data is kept, and how many may hold a role after a
-- change was taken back.

-- As 0003 made it, with one more care: who holds an assignment without being a member is seen by that branch, which
-- hears of the person's changes too.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger
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
            'branchIds', coalesce((SELECT json_agg(b.branch_id) FROM (
                                       SELECT m.branch_id FROM membership m WHERE m.person_id = about_person
                                       UNION
                                       SELECT a.branch_id FROM assignment a WHERE a.person_id = about_person) b),
                                  '[]'))::text);
    END IF;
    RETURN NULL;
END
$$;

-- As 0002 made it, but a log-in forgets old answers to creating requests too (Q-22 asks for a day), since nothing else
-- does and they hold personal data.
CREATE OR REPLACE FUNCTION open_session(p_account_id uuid, p_token_hash bytea, p_lifetime interval) RETURNS timestamptz
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM session WHERE expires_at < now();
    SELECT forget_old_idempotency_keys();
    INSERT INTO session (token_hash, account_id, expires_at) VALUES (p_token_hash, p_account_id, now() + p_lifetime)
    RETURNING expires_at
$$;
REVOKE EXECUTE ON FUNCTION forget_old_idempotency_keys() FROM medlem_app;

-- Going back to a longer mandate must not put more people into a role than it has seats: seats are given by how many
-- hold the role (find_free_seat.sql), so that two mandates which stood apart may have left room for a third. The locks
-- are those of lock_seats.sql.
CREATE FUNCTION refuse_crowded_role() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.role_id::text, 0)),
            pg_advisory_xact_lock(hashtextextended(NEW.branch_id::text || NEW.role_id::text, 0));
    IF EXISTS (SELECT FROM assignment a
               JOIN role r ON r.id = a.role_id
               CROSS JOIN LATERAL (SELECT greatest(a.valid_from, NEW.valid_from) AS day) first
               WHERE a.branch_id = NEW.branch_id AND a.role_id = NEW.role_id AND NOT a.withdrawn
                 AND daterange(a.valid_from, a.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')
                 AND r.seats < (SELECT count(*) FROM assignment h
                                WHERE h.branch_id = NEW.branch_id AND h.role_id = NEW.role_id AND NOT h.withdrawn
                                  AND daterange(h.valid_from, h.valid_to, '[]') @> first.day)) THEN
        RAISE EXCEPTION 'The role has no seat left.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER assignment_undo AFTER UPDATE ON assignment
    FOR EACH ROW WHEN (current_setting('medlem.undoes', true) <> '' AND NOT NEW.withdrawn
                       AND (NEW.role_id <> OLD.role_id
                            OR NOT daterange(NEW.valid_from, NEW.valid_to, '[]')
                                   <@ daterange(OLD.valid_from, OLD.valid_to, '[]')))
    EXECUTE FUNCTION refuse_crowded_role();
