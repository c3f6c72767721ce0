-- Protected identity (skyddade personuppgifter): where such a person is, is read by nobody who has not opened the person
-- with a reason, whatever the statement.

-- Who may open protected persons, and lift a protection. The national organisation says who.
ALTER TABLE account ADD COLUMN may_open_protected boolean NOT NULL DEFAULT false;

-- As 0013 and 0014 made them, with that right.
DROP FUNCTION list_accounts(uuid);
CREATE FUNCTION list_accounts(p_account_id uuid)
RETURNS TABLE (id uuid, version bigint, username text, display_name text, role text, person_id uuid, state text,
               open_sessions integer, last_log_in_at timestamptz, code_expires_at timestamptz,
               may_open_protected boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.version, a.username, a.display_name, a.role, a.person_id,
           CASE WHEN a.disabled THEN 'disabled'
                WHEN a.password_hash IS NULL OR t.account_id IS NULL THEN 'inactive' ELSE 'active' END,
           (SELECT count(*)::integer FROM session s WHERE s.account_id = a.id AND s.expires_at > now()
                                                      AND s.active_at + s.idle_limit > now()),
           a.last_log_in_at, CASE WHEN c.expires_at > now() THEN c.expires_at END, a.may_open_protected
    FROM account a
    LEFT JOIN account_totp t ON t.account_id = a.id
    LEFT JOIN activation_code c ON c.account_id = a.id
    WHERE is_national() AND (p_account_id IS NULL OR a.id = p_account_id)
    ORDER BY a.display_name COLLATE swedish, a.id
$$;

DROP FUNCTION create_account(uuid, text, text, text, uuid);
CREATE FUNCTION create_account(p_id uuid, p_username text, p_display_name text, p_role text, p_person_id uuid,
                               p_may_open_protected boolean)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO account (id, username, display_name, role, person_id, may_open_protected)
    SELECT p_id, p_username, p_display_name, p_role, p_person_id, p_may_open_protected
    WHERE is_national() AND has_stepped_up()
$$;

DROP FUNCTION update_account(uuid, bigint, text, boolean);
CREATE FUNCTION update_account(p_id uuid, p_version bigint, p_display_name text, p_disabled boolean,
                               p_may_open_protected boolean) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE account SET display_name = p_display_name, disabled = p_disabled,
                       may_open_protected = p_may_open_protected, version = version + 1
    WHERE id = p_id AND version = p_version AND is_national() AND has_stepped_up();
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF p_disabled THEN
        PERFORM end_sessions(p_id, NULL);
    END IF;
    RETURN true;
END
$$;

GRANT EXECUTE ON FUNCTION list_accounts(uuid), create_account(uuid, text, text, text, uuid, boolean),
    update_account(uuid, bigint, text, boolean, boolean) TO medlem_app;

-- Which session calls, for what a session has opened. As 0014 made them, and the session's id is in the context and under
-- its signature.
CREATE OR REPLACE FUNCTION context_text() RETURNS bytea LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT convert_to(coalesce(current_setting('medlem.account_id', true), '') || E'\n'
                      || coalesce(current_setting('medlem.session_id', true), '') || E'\n'
                      || coalesce(current_setting('medlem.change_id', true), '') || E'\n'
                      || coalesce(current_setting('medlem.national', true), '') || E'\n'
                      || coalesce(current_setting('medlem.stepped_up', true), '') || E'\n'
                      || coalesce(current_setting('medlem.branch_ids', true), ''), 'UTF8')
           || int4send(pg_backend_pid()) || timestamptz_send(now())
$$;
CREATE FUNCTION current_session_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL RESTRICTED AS $$
    SELECT CASE WHEN is_context_genuine() THEN nullif(current_setting('medlem.session_id', true), '')::uuid END
$$;
CREATE OR REPLACE FUNCTION begin_request(p_token_hash bytea, p_change_id uuid)
RETURNS TABLE (account_id uuid, username text, display_name text, role text, expires_at timestamptz,
               idle_ends_at timestamptz, stepped_up boolean, branch_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    session_id uuid;
BEGIN
    SELECT s.id, a.id, a.username, a.display_name, a.role, s.expires_at, s.active_at + s.idle_limit,
           coalesce(s.stepped_up_at > now() - interval '5 minutes' AND s.stepped_up_at <= now(), false),
           coalesce((SELECT array_agg(g.branch_id) FROM access_grant g
                     WHERE g.person_id = a.person_id AND g.valid_during @> now()
                       AND a.role = 'localAdministrator'), '{}')
      INTO session_id, account_id, username, display_name, role, expires_at, idle_ends_at, stepped_up, branch_ids
      FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.active_at + s.idle_limit > now()
       AND NOT a.disabled;
    IF FOUND THEN
        PERFORM set_config('medlem.session_id', session_id::text, true);
        PERFORM set_context(account_id, p_change_id, branch_ids, role = 'nationalAdministrator', stepped_up);
        RETURN NEXT;
    END IF;
END
$$;

-- A protected person has no contact details in this table at all, and addresses that say of themselves that they are
-- hidden. So nothing that reads persons can tell them, whatever it reads, and lists, search texts and indexes made of
-- persons and addresses hold nothing of them. The foreign key keeps an address's mark true, for it is part of the key:
-- an address comes in only as what its person is, and a change of the person waits for it and takes it along.
ALTER TABLE person
    ADD COLUMN protection text NOT NULL DEFAULT 'none' CONSTRAINT person_protection_known
        CHECK (protection IN ('none', 'confidentialityMarking', 'protectedRegistration')),
    ADD COLUMN is_protected boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT person_is_protected_by_kind CHECK (is_protected = (protection <> 'none')),
    ADD CONSTRAINT person_protected_without_contact
        CHECK (protection = 'none' OR (email IS NULL AND phone IS NULL AND mobile IS NULL)),
    ADD CONSTRAINT person_is_protected_unique UNIQUE (id, is_protected);
ALTER TABLE address
    ADD COLUMN is_protected boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT address_person_fkey,
    ADD CONSTRAINT address_person_fkey
        FOREIGN KEY (person_id, is_protected) REFERENCES person (id, is_protected) ON UPDATE CASCADE;

-- A new person may come in protected; of one who is in, set_protection() alone decides. No person changes its id.
REVOKE UPDATE ON person FROM medlem_app;
GRANT UPDATE (member_number, given_names, preferred_name, family_name, personnummer, birth_date, email, phone, mobile,
              withdrawn) ON person TO medlem_app;

-- The contact details of protected persons.
CREATE TABLE protected_contact (
    id uuid CONSTRAINT protected_contact_pkey PRIMARY KEY DEFAULT uuid_v7(),
    person_id uuid NOT NULL CONSTRAINT protected_contact_person_fkey REFERENCES person
        CONSTRAINT protected_contact_person_unique UNIQUE,
    email text CONSTRAINT protected_contact_email_format
        CHECK (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email) <= 254),
    phone text CONSTRAINT protected_contact_phone_format CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    mobile text CONSTRAINT protected_contact_mobile_format CHECK (mobile ~ '^\+[1-9][0-9]{3,14}$'),
    version bigint NOT NULL DEFAULT 1
);
CREATE TRIGGER protected_contact_version BEFORE UPDATE ON protected_contact
    FOR EACH ROW EXECUTE FUNCTION count_version();
CREATE TRIGGER protected_contact_audit_added AFTER INSERT ON protected_contact REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();
CREATE TRIGGER protected_contact_audit_changed AFTER UPDATE ON protected_contact
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION audit_statement();

-- Whom a session has opened. opened_at too, so that a clock that is put back opens nobody for longer (Q-50).
CREATE TABLE protected_opening (
    session_id uuid NOT NULL
        CONSTRAINT protected_opening_session_fkey REFERENCES session (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT protected_opening_person_fkey REFERENCES person,
    opened_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT protected_opening_pkey PRIMARY KEY (session_id, person_id),
    CONSTRAINT protected_opening_period CHECK (expires_at > opened_at)
);

-- The right goes with the account, at once (Q-15).
CREATE FUNCTION may_open_protected() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN coalesce((SELECT a.may_open_protected AND NOT a.disabled FROM account a
                     WHERE a.id = current_account_id()), false);
END
$$;

-- The persons whom the caller's session has opened; asked once a statement, and by no statement that meets no protected
-- person.
CREATE FUNCTION opened_persons() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN coalesce((SELECT array_agg(o.person_id) FROM protected_opening o
                     WHERE o.session_id = current_session_id() AND now() >= o.opened_at AND now() < o.expires_at
                       AND may_open_protected()), '{}');
END
$$;

CREATE FUNCTION shown_until(p_person_id uuid) RETURNS timestamptz
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (SELECT o.expires_at FROM protected_opening o
            WHERE o.session_id = current_session_id() AND o.person_id = p_person_id);
END
$$;

-- The conditions of person_read.
CREATE FUNCTION is_in_sight(p_person_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN is_national()
           OR EXISTS (SELECT FROM membership m WHERE m.person_id = p_person_id AND NOT m.withdrawn
                                                 AND m.branch_id = ANY (current_branch_ids()))
           OR EXISTS (SELECT FROM assignment a WHERE a.person_id = p_person_id AND NOT a.withdrawn
                                                 AND a.branch_id = ANY (current_branch_ids()));
END
$$;

-- Whether the person is protected and the caller's session has not opened it, for what does not know it of itself.
CREATE FUNCTION is_hidden(p_person_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM person p WHERE p.id = p_person_id AND p.is_protected)
           AND NOT (p_person_id = ANY (opened_persons()) AND is_in_sight(p_person_id));
END
$$;

ALTER TABLE protected_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE protected_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY protected_contact_owner ON protected_contact TO CURRENT_USER USING (true);
CREATE POLICY protected_contact_opened ON protected_contact TO medlem_app
    USING (person_id = ANY ((SELECT opened_persons())::uuid[])
           AND EXISTS (SELECT FROM person p WHERE p.id = protected_contact.person_id));
GRANT SELECT, INSERT, UPDATE ON protected_contact TO medlem_app;
ALTER TABLE protected_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE protected_opening FORCE ROW LEVEL SECURITY;
CREATE POLICY protected_opening_owner ON protected_opening TO CURRENT_USER USING (true);

-- As 0002 made it, without the addresses of protected persons whom the session has not opened. Of the others it asks
-- nothing more.
ALTER POLICY address_scope ON address
    USING ((NOT is_protected OR person_id = ANY ((SELECT opened_persons())::uuid[]))
           AND ((SELECT is_national())
                OR EXISTS (SELECT FROM membership m WHERE m.person_id = address.person_id AND NOT m.withdrawn)
                OR EXISTS (SELECT FROM assignment a WHERE a.person_id = address.person_id AND NOT a.withdrawn)));

-- The audit keeps what was known of a person before; it is no way round. That something was changed, and which fields, is
-- seen by whoever saw it before, but no value of it.
CREATE POLICY audit_value_protected ON audit_value AS RESTRICTIVE FOR SELECT TO medlem_app
    USING (NOT EXISTS (SELECT FROM audit_event e
                       WHERE e.sequence = audit_value.sequence
                         AND e.object IN ('person', 'address', 'protected_contact') AND is_hidden(e.person_id)));

-- An answer that is kept for a repeated request is for the same session alone when something was open as it was made, and
-- as long as something is.
ALTER TABLE idempotency_key ADD COLUMN opened_by uuid; -- the session
CREATE FUNCTION mark_opened_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(opened_persons()) > 0 THEN
        NEW.opened_by := current_session_id();
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER idempotency_key_opened BEFORE UPDATE ON idempotency_key
    FOR EACH ROW WHEN (NEW.reply IS NOT NULL) EXECUTE FUNCTION mark_opened_reply();
ALTER POLICY idempotency_key_own ON idempotency_key
    USING (account_id = (SELECT current_account_id())
           AND (opened_by IS NULL
                OR (opened_by = (SELECT current_session_id()) AND cardinality((SELECT opened_persons())) > 0)));

-- Answers given before a person was protected, which tell of the person or of an address; who repeats the request hears
-- that it is under way.
CREATE FUNCTION forget_replies_about(p_person_id uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
    UPDATE idempotency_key k SET status = NULL, reply = NULL
    WHERE k.reply IS NOT NULL
      AND EXISTS (SELECT FROM (SELECT p_person_id AS id UNION ALL SELECT id FROM address WHERE person_id = p_person_id) o
                  WHERE position(convert_to(o.id::text, 'UTF8') IN k.reply) > 0)
$$;

-- Opens a protected person for the caller's session, for 15 minutes, and says so in the audit. 'done', 'forbidden', or
-- nothing: there is no such person in the caller's sight.
CREATE FUNCTION open_protected(p_person_id uuid, p_reason text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    target person;
BEGIN
    SELECT * INTO target FROM person p WHERE p.id = p_person_id AND NOT p.withdrawn AND is_in_sight(p.id) FOR SHARE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF NOT target.is_protected THEN
        RETURN 'done';
    END IF;
    IF NOT may_open_protected() OR current_session_id() IS NULL THEN
        RETURN 'forbidden';
    END IF;
    PERFORM note_protection(p_person_id, 'reveal', p_reason);
    INSERT INTO protected_opening (session_id, person_id, expires_at)
    VALUES (current_session_id(), p_person_id, now() + interval '15 minutes')
    ON CONFLICT ON CONSTRAINT protected_opening_pkey
        DO UPDATE SET opened_at = excluded.opened_at, expires_at = excluded.expires_at;
    RETURN 'done';
END
$$;

CREATE FUNCTION close_protected(p_person_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM protected_opening WHERE session_id = current_session_id() AND person_id = p_person_id
$$;

-- For open_protected and set_protection, which have seen to the right.
CREATE FUNCTION note_protection(p_person_id uuid, p_action text, p_reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    IF p_action <> 'protectionSet' AND coalesce(char_length(btrim(p_reason)), 0) NOT BETWEEN 10 AND 500 THEN
        RAISE EXCEPTION 'There has to be a reason.' USING ERRCODE = '22023';
    END IF;
    PERFORM write_event(p_action, 'person', p_person_id, p_person_id, NULL, 'done',
                        CASE WHEN p_reason IS NOT NULL THEN jsonb_build_object('reason', p_reason) END,
                        current_account_id(), current_audit_role(), NULL);
END
$$;

-- Protects a person of the caller's, or lifts the protection, which asks for the right and a reason. 'done', 'stale',
-- 'forbidden', 'reasonMissing', or nothing: there is no such person in the caller's sight. The lock is that of a change
-- of the key, so that an address on its way is waited for.
CREATE FUNCTION set_protection(p_person_id uuid, p_version bigint, p_kind text, p_reason text) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    target person;
BEGIN
    SELECT * INTO target FROM person p WHERE p.id = p_person_id AND NOT p.withdrawn AND is_in_sight(p.id) FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF target.version <> p_version THEN
        RETURN 'stale';
    END IF;
    IF target.protection = p_kind THEN
        RETURN 'done';
    END IF;
    IF p_kind = 'none' THEN
        IF NOT may_open_protected() THEN
            RETURN 'forbidden';
        END IF;
        IF p_reason IS NULL THEN
            RETURN 'reasonMissing';
        END IF;
        PERFORM note_protection(p_person_id, 'protectionLifted', p_reason);
        UPDATE person p SET protection = 'none', is_protected = false, email = c.email, phone = c.phone, mobile = c.mobile
        FROM (VALUES (p_person_id)) AS wanted (id) LEFT JOIN protected_contact c ON c.person_id = wanted.id
        WHERE p.id = wanted.id;
        UPDATE protected_contact SET email = NULL, phone = NULL, mobile = NULL WHERE person_id = p_person_id;
        DELETE FROM protected_opening WHERE person_id = p_person_id;
    ELSE
        PERFORM protect_persons(ARRAY[p_person_id], p_kind);
    END IF;
    RETURN 'done';
END
$$;

-- For set_protection and the import. Whoever is protected gets the kind, no more.
CREATE FUNCTION protect_persons(p_persons uuid[], p_kind text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO protected_contact (person_id, email, phone, mobile)
    SELECT p.id, p.email, p.phone, p.mobile FROM person p
    WHERE p.id = ANY (p_persons) AND num_nonnulls(p.email, p.phone, p.mobile) > 0
    ON CONFLICT ON CONSTRAINT protected_contact_person_unique
        DO UPDATE SET email = excluded.email, phone = excluded.phone, mobile = excluded.mobile;
    UPDATE person SET protection = p_kind, is_protected = true, email = NULL, phone = NULL, mobile = NULL
    WHERE id = ANY (p_persons);
    PERFORM note_protection(id, 'protectionSet', NULL), forget_replies_about(id) FROM unnest(p_persons) AS id;
END
$$;

-- The lists. As 0005 and 0009 made them, without the towns of protected persons; their e-mail is not there to begin with.
CREATE OR REPLACE VIEW branch_member_source WITH (security_invoker = true) AS
    SELECT m.branch_id, m.person_id, p.family_name, coalesce(p.preferred_name, p.given_names) AS first_names,
           p.member_number, coalesce(p.birth_date, 'infinity') AS birth_date, min(m.valid_from) AS member_since,
           range_agg(daterange(m.valid_from, m.valid_to, '[]')) AS periods,
           ' ' || search_form(concat_ws(' ', p.given_names, p.family_name, p.email)) AS name_text,
           coalesce(post.towns, '{}') AS towns, coalesce(post.town_days, '{}') AS town_days,
           coalesce(post.town_text, '') AS town_text
    FROM membership m
    JOIN person p ON p.id = m.person_id
    CROSS JOIN LATERAL (
        SELECT array_agg(a.town ORDER BY rank, a.valid_from DESC) AS towns,
               array_agg(daterange(a.valid_from, least(a.valid_to, a.undeliverable_since - 1), '[]')
                         ORDER BY rank, a.valid_from DESC) AS town_days,
               string_agg(' ' || search_form(a.town), '' ORDER BY rank, a.valid_from DESC) AS town_text
        FROM address a, array_position('{temporary,postal,registered,foreign}'::text[], a.kind) AS rank
        WHERE a.person_id = m.person_id AND NOT a.withdrawn AND NOT a.is_protected
          AND (a.undeliverable_since IS NULL OR a.undeliverable_since > a.valid_from)) post
    WHERE NOT m.withdrawn AND NOT p.withdrawn
    GROUP BY m.branch_id, m.person_id, p.id, post.towns, post.town_days, post.town_text;

CREATE OR REPLACE FUNCTION list_changed_persons() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    SELECT array_agg(n.id) INTO persons FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (o.given_names, o.preferred_name, o.family_name, o.birth_date, o.email, o.is_protected, o.withdrawn)
          IS DISTINCT FROM
          (n.given_names, n.preferred_name, n.family_name, n.birth_date, n.email, n.is_protected, n.withdrawn);
    IF persons IS NOT NULL THEN
        PERFORM refresh_branch_members(persons);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION list_changed_addresses() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    persons uuid[];
BEGIN
    SELECT array_agg(DISTINCT c.person_id) INTO persons
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    CROSS JOIN LATERAL (VALUES (n.person_id), (o.person_id)) AS c (person_id)
    WHERE (o.person_id, o.kind, o.town, o.valid_from, o.valid_to, o.undeliverable_since, o.is_protected, o.withdrawn)
          IS DISTINCT FROM
          (n.person_id, n.kind, n.town, n.valid_from, n.valid_to, n.undeliverable_since, n.is_protected, n.withdrawn);
    IF persons IS NOT NULL THEN
        PERFORM refresh_branch_members(persons);
    END IF;
    RETURN NULL;
END
$$;

-- Taking a change back neither protects anybody nor lifts a protection, nor does it touch contact details of protected
-- persons. As 0015 made them, otherwise.
CREATE OR REPLACE FUNCTION may_undo_single_change(p_change_id uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT count(*) > 0
       AND count(*) = count_change_rows(p_change_id)
       AND bool_and((e.undoes IS NULL
                     AND (e.action = 'insert'
                          OR e.old_values ->> 'protection' IS NOT DISTINCT FROM e.new_values ->> 'protection')
                     AND (e.new_values ->> 'version')::bigint = CASE e.object
                         WHEN 'person' THEN (SELECT version FROM person WHERE id = e.object_id)
                         WHEN 'address' THEN (SELECT version FROM address WHERE id = e.object_id)
                         WHEN 'membership' THEN (SELECT version FROM membership WHERE id = e.object_id)
                         WHEN 'assignment' THEN (SELECT version FROM assignment WHERE id = e.object_id)
                     END) IS TRUE)
       AND NOT is_built_upon(p_change_id)
    FROM audit_change e
    WHERE e.change_id = p_change_id AND e.account_id = current_account_id()
$$;

CREATE OR REPLACE FUNCTION undo_single_change(p_change_id uuid) RETURNS integer
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
        SELECT * FROM audit_change
        WHERE change_id = p_change_id AND account_id = current_account_id() AND undoes IS NULL
          AND object IN ('person', 'address', 'membership', 'assignment')
        ORDER BY object IN ('membership', 'assignment'), sequence DESC
    LOOP
        SELECT string_agg(CASE WHEN event.action = 'insert' AND column_name = 'withdrawn' THEN 'withdrawn = true'
                               WHEN event.action = 'update' THEN format('%1$I = o.%1$I', column_name) END, ', ')
          INTO assignments
          FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = event.object
           AND column_name NOT IN ('id', 'version', 'protection', 'is_protected');
        EXECUTE format('UPDATE %1$I t SET %2$s FROM jsonb_populate_record(NULL::%1$I, $1) o WHERE t.id = $2 AND t.version = $3',
                       event.object, assignments)
            USING coalesce(event.old_values, event.new_values), event.object_id,
                  (event.new_values ->> 'version')::bigint;
        GET DIAGNOSTICS changed = ROW_COUNT;
        is_free := is_free AND changed = 1
                   AND (event.action = 'insert'
                        OR event.old_values ->> 'protection' IS NOT DISTINCT FROM event.new_values ->> 'protection');
        total := total + 1;
    END LOOP;
    IF total > 0 AND NOT (is_free AND total = count_change_rows(p_change_id)) THEN
        RAISE EXCEPTION 'The change has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    RETURN total;
END
$$;

-- The import. A row may say of its person that it is protected, and then no row of that person brings an address or
-- contact details; nor does one about a person whom the register protects.
ALTER TABLE import_row
    ADD COLUMN is_protected boolean NOT NULL DEFAULT false,
    ADD COLUMN contact_left_out boolean NOT NULL DEFAULT false; -- of what the row says of itself

-- Whom the import protects who was in the register before. Under a change of its own, which stays when the import is
-- taken back.
CREATE FUNCTION protect_imported_persons() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    import_change text := current_change_id()::text;
    persons uuid[];
BEGIN
    SELECT array_agg(p.id) INTO persons FROM person p
    WHERE p.id IN (SELECT r.person_id FROM pg_temp.import_row r WHERE r.is_protected)
      AND NOT p.is_protected AND is_in_sight(p.id);
    IF persons IS NULL THEN
        RETURN 0;
    END IF;
    PERFORM FROM person WHERE id = ANY (persons) ORDER BY id FOR UPDATE;
    PERFORM set_config('medlem.change_id', uuid_v7()::text, true);
    PERFORM set_config('medlem.signature', context_signature(inner_key, outer_key), true) FROM context_key;
    PERFORM protect_persons(persons, 'confidentialityMarking');
    PERFORM set_config('medlem.change_id', import_change, true);
    PERFORM set_config('medlem.signature', context_signature(inner_key, outer_key), true) FROM context_key;
    RETURN cardinality(persons);
END
$$;

GRANT EXECUTE ON FUNCTION current_session_id(), may_open_protected(), opened_persons(), shown_until(uuid), is_hidden(uuid),
    open_protected(uuid, text), close_protected(uuid), set_protection(uuid, bigint, text, text),
    protect_imported_persons() TO medlem_app;

-- Which rows an import wrote, and in which version it left them: ids and numbers only, also of persons whose values are
-- hidden, so that an import with protected persons can be taken back.
CREATE FUNCTION list_import_versions(p_batch_id uuid)
RETURNS TABLE (object text, object_id uuid, action text, version bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.object, e.object_id, e.action, (v.new_values ->> 'version')::bigint
    FROM audit_event e JOIN audit_value v ON v.sequence = e.sequence
    WHERE e.change_id = p_batch_id AND EXISTS (SELECT FROM import_batch b WHERE b.id = p_batch_id)
      AND ((SELECT is_national()) OR e.account_id = (SELECT current_account_id()))
$$;
GRANT EXECUTE ON FUNCTION list_import_versions(uuid) TO medlem_app;

-- As 0015 made it, by these versions.
CREATE OR REPLACE FUNCTION undo_import(p_batch_id uuid) RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    wanted bigint;
    changed bigint;
    total bigint := 0;
BEGIN
    SELECT memberships::bigint + addresses + assignments + new_persons + changed_persons INTO wanted
    FROM import_batch WHERE id = p_batch_id AND undone_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    IF EXISTS (SELECT FROM list_import_hindrances(p_batch_id)) THEN
        RAISE EXCEPTION 'The import has been built upon.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    UPDATE import_batch SET undone_at = now() WHERE id = p_batch_id;
    PERFORM set_config('medlem.undoes', p_batch_id::text, true);
    -- A membership goes last: through it the caller sees the person and the addresses. A version as the import left it
    -- is asked for again, since somebody may have saved since the hindrances were looked for.
    UPDATE address t SET withdrawn = true FROM list_import_versions(p_batch_id) e
    WHERE e.object = 'address' AND e.object_id = t.id AND t.version = e.version;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE person t SET withdrawn = true FROM list_import_versions(p_batch_id) e
    WHERE e.object = 'person' AND e.action = 'insert' AND e.object_id = t.id AND t.version = e.version;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE person t
    SET email = e.old_values ->> 'email', phone = e.old_values ->> 'phone', mobile = e.old_values ->> 'mobile'
    FROM audit_change e
    WHERE e.change_id = p_batch_id AND e.object = 'person' AND e.action = 'update' AND e.object_id = t.id
      AND t.version = (e.new_values ->> 'version')::bigint;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE assignment t SET withdrawn = true FROM list_import_versions(p_batch_id) e
    WHERE e.object = 'assignment' AND e.object_id = t.id AND t.version = e.version;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    UPDATE membership t SET withdrawn = true FROM list_import_versions(p_batch_id) e
    WHERE e.object = 'membership' AND e.object_id = t.id AND t.version = e.version;
    GET DIAGNOSTICS changed = ROW_COUNT;
    total := total + changed;
    IF total <> wanted THEN
        RAISE EXCEPTION 'A part of the import is out of reach.' USING ERRCODE = 'MR412', CONSTRAINT = 'changed_since';
    END IF;
    PERFORM withdraw_import_names(p_batch_id);
    RETURN total;
END
$$;

-- Who may see where protected persons are is a change of the account like its role.
CREATE FUNCTION audit_account_right() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM write_account_event('accountChanged', NEW.id, false, 'done',
                                jsonb_build_object('mayOpenProtected', NEW.may_open_protected), NULL);
    RETURN NULL;
END
$$;
CREATE TRIGGER account_right_given AFTER INSERT ON account
    FOR EACH ROW WHEN (NEW.may_open_protected) EXECUTE FUNCTION audit_account_right();
CREATE TRIGGER account_right_changed AFTER UPDATE ON account
    FOR EACH ROW WHEN (NEW.may_open_protected <> OLD.may_open_protected) EXECUTE FUNCTION audit_account_right();
